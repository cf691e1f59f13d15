import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReplacedDataFiles } from '../../../shared/contract/form-data-files.ts';
import { openForm } from '../../domain/instruments/odk-engine.ts';
import { BAD_DATA_FILES, recordVisitForm } from '../../fixtures/forms/data-files.ts';
import { FIRST_RUN, failureOf, openHost } from '../app/call-host.ts';
import { openHeadquarters } from '../headquarters/headquarters-scratch.ts';

const FORM = { formId: 'visite' };
const REASON = 'Deux villages de plus';

type Host = Pick<ReturnType<typeof openHost>, 'client' | 'files' | 'session'>;

async function openCentre(csv = 'v.csv'): Promise<Host> {
  const host = openHost();
  await host.client.session.create(FIRST_RUN);
  recordVisitForm(host.session.needWorkspace(), csv);
  return host;
}

/** Offers files as an upload does, and asks that they take the place of the form's. */
function replace(
  { client, files }: Host,
  contents: Readonly<Record<string, string | Buffer>>,
): {
  readonly judge: () => Promise<ReplacedDataFiles>;
  readonly take: () => Promise<ReplacedDataFiles>;
} {
  const tokens = Object.entries(contents).map(([name, content]) => {
    const file = files.place(name);
    writeFileSync(file.path, content);
    return files.offer(file);
  });
  const run = async (dryRun: boolean): Promise<ReplacedDataFiles> => {
    const order = { ...FORM, files: tokens, reason: REASON, dryRun };
    const work = await client.instruments.replaceDataFiles(order);
    for (;;) {
      const step = await work.next();
      if (step.done) return step.value;
    }
  };
  return { judge: () => run(true), take: () => run(false) };
}

const VILLAGES = 'name,label\nbla,Bla\nsofara,Sofara\nniono,Niono\n';

describe('the data files of a form', () => {
  it('are told with their lines and where they come from, and replaced as a version that the engine runs', async () => {
    const host = await openCentre();
    const { client } = host;
    const first = { version: '1', by: 'Awa', at: expect.stringMatching(/^2026-11-12T/) };
    expect(await client.instruments.dataFiles(FORM)).toEqual(
      ['v.csv', 'v.xml', 'v.geojson'].map((file) => ({ file, rows: 1, since: first })),
    );
    // As Windows may write the name.
    const villages = replace(host, { 'V.CSV': VILLAGES });
    const judged = await villages.judge();
    const files = [{ file: 'v.csv', before: 1, after: 3 }];
    expect(judged).toMatchObject({ files, warnings: [] });
    expect(await client.instruments.dataFiles(FORM)).toHaveLength(3);
    expect(await villages.take()).toEqual(judged);
    const { version } = judged;
    const [csv, xml] = await client.instruments.dataFiles(FORM);
    expect(csv).toMatchObject({ rows: 3, since: { version } });
    expect(xml).toMatchObject({ rows: 1, since: { version: '1' } });
    const { xform, definition } = await client.instruments.open({ ...FORM, version });
    expect(definition.versionReason).toBe(REASON);
    const open = await openForm(xform);
    expect(open.choices('/data/village')).toEqual(['bla: Bla', 'sofara: Sofara', 'niono: Niono']);
    // The earlier version is as it was.
    const before = await client.instruments.open({ ...FORM, version: '1' });
    expect((await openForm(before.xform)).choices('/data/village')).toEqual(['bla: Bla']);
    // What was uploaded is used up.
    expect(await failureOf(villages.take())).toMatchObject({ code: 'unknown-file' });
  });

  it('come several at once, and with what was read with a doubt', async () => {
    const host = await openCentre();
    const latin = Buffer.from('name,label\nsegou,S\u00e9gou\n', 'latin1');
    const xml = '<root><item><name>bla</name><label>Bla</label></item></root>';
    const { files, warnings } = await replace(host, { 'v.csv': latin, 'v.xml': xml }).take();
    expect(files.map(({ file }) => file)).toEqual(['v.csv', 'v.xml']);
    expect(warnings).toMatchObject([{ file: 'v.csv' }]);
    const versions = await host.client.instruments.versions({});
    expect(versions[0]?.versions).toHaveLength(2);
  });

  it('are refused with the same codes as at an import, and nothing is changed', async () => {
    const host = await openCentre();
    const bad = BAD_DATA_FILES.filter(({ content }) => content !== null);
    expect(bad).toHaveLength(12);
    const codes: string[] = [];
    for (const { file, content } of bad) {
      codes.push((await failureOf(replace(host, { [file]: content ?? '' }).judge())).code);
    }
    expect(codes).toEqual(bad.map(({ told }) => told.split(' ').at(-1)));
    const codeOf = async (call: Promise<unknown>) => (await failureOf(call)).code;
    expect(await codeOf(replace(host, { 'villages.csv': VILLAGES }).judge())).toBe(
      'unnamed-data-file',
    );
    expect(await codeOf(replace(host, { 'v.csv': 'name,label\nbla,Bla\n' }).take())).toBe(
      'form-unchanged',
    );
    expect(await host.client.instruments.versions({})).toMatchObject([
      { versions: [{ version: '1' }] },
    ]);
  });

  it('are told where their names are too long for the workbook that a version goes through', async () => {
    const long = 'centres-de-sante-de-la-region-de-segou.csv';
    const host = await openCentre(long);
    expect(await failureOf(replace(host, { [long]: VILLAGES }).judge())).toMatchObject({
      code: 'sheet-name-refused',
      facts: { file: long, limit: 31 },
    });
    expect(await host.client.instruments.dataFiles(FORM)).toMatchObject([{ file: long }, {}, {}]);
  });

  it('are for coaches, as the import of a form is', async () => {
    const host = await openCentre();
    const { client } = host;
    await client.users.add({ name: 'Fanta', role: 'entry', pin: '111111' });
    await client.session.lock({});
    await client.session.signIn({ user: 'Fanta', pin: '111111' });
    expect(await failureOf(replace(host, { 'v.csv': VILLAGES }).judge())).toMatchObject({
      code: 'role-refused',
    });
    expect(await client.instruments.dataFiles(FORM)).toHaveLength(3);
  });

  it('are replaced at headquarters too', async () => {
    const host = await openHeadquarters(1, 1);
    recordVisitForm(host.workspace);
    const { version } = await replace(host, { 'v.csv': VILLAGES }).take();
    expect(await host.client.instruments.dataFiles(FORM)).toMatchObject([
      { file: 'v.csv', rows: 3, since: { version } },
      { file: 'v.xml', rows: 1, since: { version: '1' } },
      { file: 'v.geojson' },
    ]);
  });
});
