import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXmlBytes } from '../../../main/platform/xml/read-xml.ts';
import {
  readKnownOfForm,
  readSubmission,
} from '../../../shared/domain/instruments/read-submission.ts';
import type { Answer, KnownOfForm } from '../../../shared/domain/instruments/submission.ts';
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

  it('puts remarks on questions beside the id, where other programs pass them over', async () => {
    const answers = [
      { path: '/prix', value: 'oui' },
      { path: '/prix/@note', value: 'à plastifier\r\n' },
    ];
    const xml = writeSubmission(submissionOf(answers));
    const root = await readXmlBytes('visite.xml', Buffer.from(xml));
    expect(root.children.map(({ name: child }) => child)).toEqual(['prix', 'meta']);
    expect(await readBack(answers)).toMatchObject({ value: { answers } });
  });

  it('says what is known of the form, and of the pictures of the visit', async () => {
    const known: KnownOfForm = {
      facility: 'DEMO01',
      day: '2026-06-10',
      startedAt: '2026-06-10T08:00:00Z',
      endedAt: null,
      pictures: [
        {
          ...{ name: 'avant.jpg', moment: 'before', item: '/prix', caption: 'À « voir »' },
          takenOn: '2026-06-09',
        },
      ],
    };
    const xml = writeSubmission(submissionOf([]), known);
    const root = await readXmlBytes('visite.xml', Buffer.from(xml));
    expect(readKnownOfForm(root)).toEqual(known);
    const plain = await readXmlBytes('visite.xml', Buffer.from(writeSubmission(submissionOf([]))));
    expect(readKnownOfForm(plain)).toBeNull();
  });
});
