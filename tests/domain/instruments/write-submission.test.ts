import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXmlBytes } from '../../../main/platform/xml/read-xml.ts';
import { readSubmission } from '../../../shared/domain/instruments/read-submission.ts';
import type { Answer } from '../../../shared/domain/instruments/submission.ts';
import { writeSubmission } from '../../../shared/domain/instruments/write-submission.ts';

function submissionOf(answers: readonly Answer[]) {
  return { formId: 'visite', version: '1 & 2', instanceId: 'uuid:a<b', answers };
}

async function readBack(answers: readonly Answer[]) {
  const xml = writeSubmission(submissionOf(answers));
  return readSubmission(await readXmlBytes('visite.xml', Buffer.from(xml)));
}

const text = fc.string({ unit: fc.constantFrom(...'aé<>&"\' \n\té=]') });
const name = fc.constantFrom('nom', 'note', 'prix');
const question = fc.tuple(name, text).map(([word, value]) => [{ path: `/${word}`, value }]);

// Two rows at least: a row that stands alone is numbered by the form, not by the file.
const repeat = fc.array(text, { minLength: 2, maxLength: 4 }).map((values) =>
  values.flatMap((value, index) => [
    { path: `/depot/produit[${index + 1}]/nom`, value },
    { path: `/depot/produit[${index + 1}]/lot/mois`, value: '' },
  ]),
);

describe('a filled form as ODK writes it', () => {
  it('is read back as it was, whatever was answered', async () => {
    await fc.assert(
      fc.asyncProperty(question, repeat, async (first, second) => {
        const answers = [...first, ...second];
        expect(await readBack(answers)).toMatchObject({ ok: true, value: submissionOf(answers) });
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out what was not asked, and keeps what was not answered', () => {
    const xml = writeSubmission(submissionOf([{ path: '/accueil/prix', value: '' }]));
    expect(xml).toContain('<accueil><prix/></accueil>');
    expect(xml).not.toContain('depot');
  });

  it('keeps remarks on questions, which ODK has no place for, to itself', async () => {
    const answers = [
      { path: '/prix', value: 'oui' },
      { path: '/prix/@note', value: 'à plastifier' },
    ];
    expect(await readBack(answers)).toMatchObject({ value: { answers: answers.slice(0, 1) } });
  });
});
