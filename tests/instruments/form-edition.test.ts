import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readXlsxSheets } from '../../main/platform/xlsx/read-xlsx.ts';
import type { EditHistory, FormEdit } from '../../shared/domain/instruments/edition/form-edit.ts';
import { compileXlsform } from '../../shared/domain/instruments/xlsform/compile-xlsform.ts';
import { FIRST_RUN, failureOf, openHost } from '../main/app/call-host.ts';
import { type CommandedWorkspace, initWorkspace, keepFolder } from '../main/cli/keneya-process.ts';
import { openHeadquarters } from '../main/headquarters/headquarters-scratch.ts';
import { PIN } from '../main/temporary-workspace.ts';

const FORM = { formId: 'grille_cpn' };
const MODEL = '2026110101';
const REASON = 'La balance compte moins que le tensiomètre';

type Host = ReturnType<typeof openHost>;

async function openCentre(): Promise<Host> {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  return host;
}

/** The row of an item of the form under edition, by its code. */
async function rowOf({ client }: Host, code: string): Promise<number> {
  const { sheets } = await client.instruments.openEdition(FORM);
  const survey = sheets.find(({ name }) => name === 'survey');
  const row = survey?.rows.find(({ cells }) => cells[1] === code);
  if (!row) throw new Error(`No item ${code}`);
  return row.number;
}

async function keep({ client }: Host, ...done: readonly FormEdit[]): Promise<void> {
  const history: EditHistory = { done, undone: [] };
  await client.instruments.keepEdition({ ...FORM, history });
}

/** Runs a task of a page to its end. */
async function runToEnd<Result>(started: Promise<AsyncIterator<unknown, Result>>): Promise<Result> {
  const work = await started;
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
  }
}

function save({ client }: Host, version: string, dryRun = false) {
  return runToEnd(client.instruments.saveEdition({ ...FORM, version, reason: REASON, dryRun }));
}

function saysWeight(row: number, text: string): FormEdit {
  return { kind: 'weight', row, text };
}

describe('the edition of a form', () => {
  it('begins with a model of the library and becomes a version, which alone is new', async () => {
    const host = await openCentre();
    const { client } = host;
    const opened = await client.instruments.openEdition(FORM);
    expect(opened).toMatchObject({ version: MODEL, held: null, history: { done: [] } });
    expect(opened.proposed).toMatch(/^\d{10}$/);
    const row = await rowOf(host, 'cpn_balance');
    await keep(host, saysWeight(row, '4'));
    expect(await save(host, opened.proposed, true)).toEqual({
      version: opened.proposed,
      warnings: [],
    });
    expect(await client.instruments.list({})).toEqual([]);
    await save(host, opened.proposed);
    expect(await client.instruments.list({})).toMatchObject([
      { formId: 'grille_cpn', version: opened.proposed, questions: 44 },
    ]);
    const { definition } = await client.instruments.open({ ...FORM, version: opened.proposed });
    expect(definition.versionReason).toBe(REASON);
    const weights = JSON.stringify(definition).match(/"name":"cpn_balance".{0,500}?"weight":4/);
    expect(weights).not.toBeNull();
    const again = await client.instruments.openEdition(FORM);
    expect(again).toMatchObject({
      version: opened.proposed,
      held: opened.proposed,
      history: { done: [], undone: [] },
    });
  });

  it('keeps what was changed for the person who changed it, until they throw it away', async () => {
    const host = await openCentre();
    const { client } = host;
    const edit = saysWeight(await rowOf(host, 'cpn_balance'), '4');
    await keep(host, edit);
    await client.users.add({ name: 'Fanta', role: 'supervisor', pin: '111111' });
    await client.session.lock({});
    await client.session.signIn({ user: 'Fanta', pin: '111111' });
    expect((await client.instruments.openEdition(FORM)).history.done).toEqual([]);
    await client.session.lock({});
    await client.session.signIn({ user: FIRST_RUN.user, pin: PIN });
    expect((await client.instruments.openEdition(FORM)).history.done).toEqual([edit]);
    await client.instruments.dropEdition(FORM);
    expect((await client.instruments.openEdition(FORM)).history.done).toEqual([]);
  });

  it('refuses a version without a change, a version that is held, and what no form may say', async () => {
    const host = await openCentre();
    const { client } = host;
    expect(await failureOf(save(host, '1'))).toMatchObject({ code: 'form-unchanged' });
    const row = await rowOf(host, 'cpn_balance');
    await keep(host, saysWeight(row, '-1'));
    expect(await failureOf(save(host, '1', true))).toMatchObject({
      code: 'instruments.weight-unreadable',
    });
    await client.instruments.adopt(FORM);
    await keep(host, saysWeight(row, '4'));
    expect(await failureOf(save(host, MODEL))).toMatchObject({
      code: 'imports.form-content-differs',
    });
    expect(await client.instruments.list({})).toMatchObject([{ version: MODEL }]);
  });

  it('is for supervisors', async () => {
    const { client } = await openCentre();
    await client.users.add({ name: 'Fanta', role: 'coach', pin: '111111' });
    await client.session.lock({});
    await client.session.signIn({ user: 'Fanta', pin: '111111' });
    const history = { done: [], undone: [] };
    const refused = [
      client.instruments.openEdition(FORM),
      client.instruments.keepEdition({ ...FORM, history }),
      client.instruments.dropEdition(FORM),
    ];
    for (const call of refused)
      expect(await failureOf(call)).toMatchObject({ code: 'role-refused' });
  });

  it('gives any reader the workbook of a version', async () => {
    const { client, files } = await openCentre();
    const file = await runToEnd(client.instruments.writeForm({ ...FORM, version: MODEL }));
    expect(file.name).toBe(`grille_cpn-${MODEL}.xlsx`);
    const sheets = await readXlsxSheets(files.get(file.token).path, {});
    expect(compileXlsform(sheets)).toMatchObject({ ok: true, form: { version: MODEL } });
    const unknown = client.instruments.writeForm({ ...FORM, version: '1' });
    expect(await failureOf(runToEnd(unknown))).toMatchObject({ code: 'unknown-form' });
  });
});

describe('keneya form export', () => {
  const folder = keepFolder();
  let centre: CommandedWorkspace;

  beforeAll(async () => {
    centre = await initWorkspace(folder, 'TEST01');
  });

  it('writes a held form, which comes in again as the one that is held', () => {
    centre.run('form library', '--adopt', 'grille_cpn', '--json');
    const out = join(folder, 'cpn.xlsx');
    const { code, json } = centre.run('form export', 'grille_cpn', '--to', out, '--json');
    expect([code, json]).toEqual([0, { form: 'grille_cpn', version: MODEL, file: out }]);
    expect(centre.import([out]).json).toMatchObject({ accepted: 0, unchanged: 1, warnings: [] });
  });

  it('says of a form that is not held that it is not', () => {
    const { code, error } = centre.run('form export', 'danse', '--to', 'x.xlsx', '--json');
    expect([code, error.code]).toEqual([1, 'unknown-form']);
  });
});

describe('an edition at headquarters', () => {
  it('becomes a version there, for the centres that are told of it', async () => {
    const host = await openHeadquarters(2, 1);
    const row = await rowOf(host, 'cpn_balance');
    await keep(host, saysWeight(row, '3'));
    const { version } = await host.client.instruments.openEdition(FORM);
    await save(host, `${version}1`);
    expect(await host.client.instruments.openEdition(FORM)).toMatchObject({
      held: `${version}1`,
      history: { done: [] },
    });
  });
});
