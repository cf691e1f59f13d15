import { describe, expect, it } from 'vitest';
import { readXmlBytes } from '../../main/platform/xml/read-xml.ts';
import { checkSubmission } from '../../shared/domain/instruments/check-submission.ts';
import type { FormDefinition } from '../../shared/domain/instruments/form-definition.ts';
import { readSubmission } from '../../shared/domain/instruments/read-submission.ts';
import { scorePoints } from '../../shared/domain/instruments/score-points.ts';
import { listScoredItems } from '../../shared/domain/instruments/scored-items.ts';
import { scoreExperience } from '../../shared/domain/surveys/experience-score.ts';
import { type OpenForm, openForm } from '../domain/instruments/odk-engine.ts';
import { answerAll, isInterview, LIBRARY } from './library-forms.ts';

/** Says yes to consent and to every service, so that all of the form is asked. */
function openDoors(form: FormDefinition, open: OpenForm): void {
  for (const node of form.children) {
    if (node.kind === 'question' && node.listName === 'ouvert')
      open.answer(`/data${node.path}`, 'oui');
  }
}

async function openLibraryForm(formId: string): Promise<OpenForm> {
  const found = LIBRARY.find(({ id }) => id === formId);
  if (!found) throw new Error(`No ${formId} in the library`);
  const open = await openForm(found.xform);
  openDoors(found.form, open);
  return open;
}

describe.each(LIBRARY)('$id in the engine', ({ form, xform }) => {
  it('answered at its best is sent whole, read back and scores 100', async () => {
    const open = await openForm(xform);
    const items = listScoredItems(form).map(({ question }) => question.path);
    const askedAtFirst = items.filter((path) => open.isRelevant(`/data${path}`));
    if (isInterview(form)) expect(askedAtFirst).toEqual([]);
    openDoors(form, open);
    for (const { path, value } of answerAll(form, 'best').answers)
      open.answer(`/data${path}`, value);
    const xml = Buffer.from(open.xml());
    const read = readSubmission(await readXmlBytes('form.xml', xml), { anonymous: true });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(checkSubmission(form, read.value)).toEqual([]);
    const score = isInterview(form)
      ? scoreExperience(form, read.value).score
      : scorePoints(form, read.value).pooled;
    expect(score).toBe(100);
  });
});

describe('what a form works out by itself', () => {
  it('counts the signal functions performed, and asks why only where a case went without', async () => {
    const open = await openLibraryForm('maternite_sonub');
    const at = (name: string): string => `/data/sonub/mat_${name}`;
    open.answer(at('antibio'), 'oui');
    open.answer(at('uterotonique'), 'oui');
    open.answer(at('ventouse'), 'non');
    open.answer(at('residus'), 'aucun_cas');
    expect(open.value(at('fonctions'))).toBe('2');
    expect(open.label(at('note_fonctions'))).toContain(': 2 sur 7');
    const asked = ['antibio', 'ventouse', 'residus'].map((name) =>
      open.isRelevant(at(`${name}_pourquoi`)),
    );
    expect(asked).toEqual([false, true, false]);
  });

  it('divides what was recounted by what was reported, and says nothing before all is typed', async () => {
    const open = await openLibraryForm('revue_qualite_rma');
    const at = (name: string): string => `/data/indicateur_1/rma_i1_${name}`;
    const type = (what: string, ...counts: readonly number[]): void => {
      for (const [at0, count] of counts.entries()) open.answer(at(`m${at0 + 1}_${what}`), count);
    };
    type('reg', 40, 38, 42);
    expect(open.isRelevant(at('note'))).toBe(false);
    type('rma', 50, 50, 50);
    type('dhis', 50, 50, 47);
    expect([open.value(at('facteur')), open.value(at('saisie'))]).toEqual(['0.8', '0.98']);
    expect(open.label(at('note'))).toBe('Facteur de vérification (1) : 0.8 ; DHIS2 ÷ RMA : 0.98');
  });
});
