import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_RUN, failureOf, openHost } from '../main/app/call-host.ts';
import {
  type CommandedWorkspace,
  initWorkspace,
  keepFolder,
  sayKeneya,
} from '../main/cli/keneya-process.ts';

const MODELS = 18;

describe('the library on the page', () => {
  it('offers every model, and learns which ones the workspace took', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    const offered = await client.instruments.library({});
    expect(offered).toHaveLength(MODELS);
    expect(offered[1]).toEqual({
      formId: 'grille_cpn',
      version: '2026110101',
      title: 'Consultation prénatale (CPN)',
      kind: 'checklist',
      questions: 44,
      held: null,
    });
    await client.instruments.adopt({ formId: 'grille_cpn' });
    await client.instruments.adopt({ formId: 'sortie_maternite_13' });
    const held = (await client.instruments.library({})).filter((model) => model.held !== null);
    expect(held.map(({ formId, kind }) => [formId, kind])).toEqual([
      ['grille_cpn', 'checklist'],
      ['sortie_maternite_13', 'interview'],
    ]);
    const forms = await client.instruments.list({});
    expect(forms.map(({ formId }) => formId)).toEqual(['grille_cpn', 'sortie_maternite_13']);
    const visit = { facility: 'TEST01', formId: 'grille_cpn', formVersion: '2026110101' };
    expect(await client.visits.start(visit)).toMatchObject({ id: expect.any(String) });
  });

  it('leaves a form that is taken twice as it was', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    await client.instruments.adopt({ formId: 'laboratoire' });
    const before = await client.users.history({ before: null, count: 500 });
    await client.instruments.adopt({ formId: 'laboratoire' });
    expect(await client.users.history({ before: null, count: 500 })).toEqual(before);
  });

  it('lets everybody look, and a supervisor alone take', async () => {
    const { client } = openHost();
    await client.session.create(FIRST_RUN);
    expect(await failureOf(client.instruments.adopt({ formId: 'danse' }))).toMatchObject({
      code: 'unknown-form',
    });
    await client.users.add({ name: 'lectrice', role: 'coach', pin: '111111' });
    await client.session.signIn({ user: 'lectrice', pin: '111111' });
    expect(await client.instruments.library({})).toHaveLength(MODELS);
    expect(await failureOf(client.instruments.adopt({ formId: 'grille_cpn' }))).toMatchObject({
      code: 'role-refused',
    });
  });
});

describe('keneya form library', () => {
  const folder = keepFolder();
  let centre: CommandedWorkspace;

  beforeAll(async () => {
    centre = await initWorkspace(folder, 'TEST01');
  });

  it('lists the models without a workspace, each with the file for ODK and Kobo', async () => {
    const { code, json } = await sayKeneya(['form', 'library', '--json']);
    expect([code, json.length]).toEqual([0, MODELS]);
    for (const { file } of json) expect(existsSync(file)).toBe(true);
    const { stdout } = await sayKeneya(['form', 'library']);
    expect(stdout).toContain('grille_cpn : Consultation prénatale (CPN) (44 questions)');
  });

  it('takes a model into the workspace, as an import of its file would', async () => {
    const { code, json } = centre.run('form library', '--adopt', 'grille_cpn', '--json');
    expect([code, json]).toEqual([0, { form: 'grille_cpn', version: '2026110101' }]);
    const models = (await sayKeneya(['form', 'library', '--json'])).json;
    const { file } = models.find(({ form }: { form: string }) => form === 'grille_cpn');
    expect(centre.import([file]).json).toMatchObject({ accepted: 0, unchanged: 1, setAside: [] });
  });

  it('says of a model that is not there that it is not', async () => {
    const { code, error } = await sayKeneya(['form', 'library', '--adopt', 'danse', '--json']);
    expect([code, error.code]).toEqual([2, 'bad-option']);
  });
});

describe('keneya form score', () => {
  it('scores an interview of the library by its domains', async () => {
    const folder = keepFolder();
    const { json: models } = await sayKeneya(['form', 'library', '--json']);
    const { file } = models.find(({ form }: { form: string }) => form === 'sortie_maternite_13');
    const answers = { respect: 3, paroles: 1, gestes: 0, cachee: 2 };
    const xml = Object.entries(answers).map(
      ([name, value]) => `<pca_${name}>${value}</pca_${name}>`,
    );
    const submission = join(folder, 'entretien.xml');
    writeFileSync(
      submission,
      `<data id="sortie_maternite_13" version="2026110101"><dignite>${xml.join('')}</dignite></data>`,
    );
    const score = ['form', 'score', '--form', file, '--submission', submission];
    const { json } = await sayKeneya([...score, '--json']);
    expect(json).toMatchObject({
      method: 'experience',
      points: 10,
      possible: 12,
      answered: 4,
      domains: [{ name: 'dignite', points: 10, possible: 12 }, { score: null }, { score: null }],
    });
    const { stdout } = await sayKeneya(score);
    expect(stdout.replaceAll('\u202f', ' ')).toContain(
      'dignite : 83,3 %, 10 sur 12 (4 réponses sur 4)',
    );
  });
});
