import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import { countChanges } from '../../../shared/domain/instruments/versions/form-change.ts';
import { writeSubmission } from '../../../shared/domain/instruments/write-submission.ts';
import { describeProblem } from '../../../shared/domain/problems/describe-problem.ts';
import { BROKEN_VERSION, THREE_VERSIONS } from '../../fixtures/forms/three-versions.ts';
import { createImportScratch, type ImportScratch } from './import-scratch.ts';

const [FIRST, SECOND] = THREE_VERSIONS;

async function takeFirst(answers: Readonly<Record<string, string>>): Promise<ImportScratch> {
  const scratch = createImportScratch();
  const xml = writeSubmission({
    ...{ formId: 'hygiene', version: '2026-01', instanceId: 'uuid:1' },
    answers: Object.entries(answers).map(([path, value]) => ({ path, value })),
  });
  await scratch.take([scratch.file('hygiene-1.md', FIRST), scratch.file('visite.xml', xml)]);
  return scratch;
}

/** A form whose list of places is too long to be carried with it, with some places worded otherwise. */
function longForm(version: string, worded: Readonly<Record<string, string>>): string {
  const rows = Array.from({ length: 600 }, (_, at) => {
    const name = `v${at + 1}`;
    return `| lieux | ${name} | ${worded[name] ?? `Hameau ${at + 1}`} |`;
  });
  return [
    ...['## survey', '| type | name | label |', '| select_one lieux | village | Village |'],
    ...['## settings', '| form_title | form_id | version |', `| Lieux | lieux | ${version} |`],
    ...['## choices', '| list_name | name | label |', ...rows, ''],
  ].join('\n');
}

describe('a new version of a form that is held', () => {
  it('tells in the dry run what it changes, and nothing where the form is new', async () => {
    const scratch = createImportScratch();
    const first = scratch.file('hygiene-1.md', FIRST);
    expect(await scratch.answer([first])).toMatchObject({ kind: 'done', versions: [] });
    const second = scratch.file('hygiene-2.md', SECOND);
    const answer = await scratch.answer([second], { dryRun: true, language: 'fr' });
    if (answer.kind !== 'done') throw new Error('Refused');
    const [version] = answer.versions;
    expect(version).toMatchObject({ title: 'Hygiène du centre', from: '2026-01', to: '2026-02' });
    expect(countChanges(version?.changes ?? [])).toMatchObject({ added: 1, moved: 1, reworded: 1 });
  });

  it('is refused where an answered code of a long list means something else', async () => {
    const scratch = createImportScratch();
    const xml = writeSubmission({
      ...{ formId: 'lieux', version: '1', instanceId: 'uuid:1' },
      answers: [{ path: '/village', value: 'v7' }],
    });
    await scratch.take([
      scratch.file('lieux.md', longForm('1', {})),
      scratch.file('visite.xml', xml),
    ]);
    const others = { v8: 'Kangaba', v9: 'Village neuf' };
    const taken = await scratch.answer([scratch.file('lieux-2.md', longForm('2', others))]);
    expect(taken.kind).toBe('done');
    const answer = await scratch.answer([
      scratch.file('lieux-3.md', longForm('3', { ...others, v7: 'Kangaba' })),
    ]);
    if (answer.kind !== 'refused') throw new Error('Taken');
    const problems = answer.notes.flatMap((note) => note.problems);
    expect(
      problems.map((problem) => describeProblem(problem, createTranslator('fr'))),
    ).toMatchObject([
      {
        ...{ sheet: 'choices', row: 15, column: 'label' },
        reason:
          'Le choix « v7 » a déjà servi de réponse, au sens de « Hameau 7 » (version 1) ; ici il veut dire « Kangaba ».',
      },
    ]);
  });

  it('is refused where answered codes mean something else, with the place of each and what to do', async () => {
    const scratch = await takeFirst({ '/eau/savon': 'oui', '/eau/robinets': '2' });
    const answer = await scratch.answer([scratch.file('hygiene-4.md', BROKEN_VERSION)]);
    if (answer.kind !== 'refused') throw new Error('Taken');
    const problems = answer.notes.flatMap((note) => note.problems);
    const say = (language: 'fr' | 'en') =>
      problems.map((problem) => describeProblem(problem, createTranslator(language)));
    const lineOf = (text: string): number =>
      BROKEN_VERSION.split('\n').findIndex((line) => line.includes(text)) + 1;
    expect(say('fr')).toEqual([
      {
        ...{ sheet: 'survey', row: lineOf('| robinets |'), column: 'type' },
        reason:
          'Le code « robinets » a déjà des réponses de type « integer » (version 2026-01) ; ici son type est « text ».',
        remedy:
          "Gardez le type d'avant, ou donnez à la question un nouveau code dans la colonne « name ».",
      },
      {
        ...{ sheet: 'choices', row: lineOf('| Refusé |'), column: 'label::Français (fr)' },
        reason:
          'Le choix « oui » a déjà servi de réponse, au sens de « Oui » (version 2026-01) ; ici il veut dire « Refusé ».',
        remedy:
          "Gardez le sens d'avant (un mot commun suffit), ou donnez à la nouvelle réponse un nouveau code dans la colonne « name ».",
      },
    ]);
    expect(say('en')[0]?.reason).toMatch(/already has answers of type “integer”/);
  });

  it('may make anything of a code that nobody has answered', async () => {
    const scratch = await takeFirst({ '/eau/savon': 'non', '/eau/robinets': '' });
    const answer = await scratch.answer([scratch.file('hygiene-4.md', BROKEN_VERSION)]);
    expect(answer.kind).toBe('done');
  });
});
