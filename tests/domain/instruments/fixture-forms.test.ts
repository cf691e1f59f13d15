import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormNode } from '../../../shared/domain/instruments/form-definition.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { openForm } from './odk-engine.ts';
import { fillIn } from './small-forms.ts';
import { compileGood } from './xlsform/markdown-compiling.ts';

const folder = join(import.meta.dirname, '../../fixtures/forms');
const supervision = compileGood(readFileSync(join(folder, 'supervision.md'), 'utf8'));
const interview = compileGood(readFileSync(join(folder, 'exit-interview.md'), 'utf8'));

function questionAt(nodes: readonly FormNode[], path: string): FormNode | undefined {
  for (const node of nodes) {
    if (node.path === path) return node;
    const below = node.kind === 'question' ? undefined : questionAt(node.children, path);
    if (below) return below;
  }
  return undefined;
}

describe('the supervision checklist', () => {
  it('is described with its sections, languages, bands and scoring columns', () => {
    const { form } = supervision;
    expect(form).toMatchObject({
      formId: 'supervision_demo',
      version: '2026010101',
      languages: ['Français (fr)', 'English (en)'],
      defaultLanguage: 'Français (fr)',
      scoring: 'points',
      bands: [
        { name: 'rouge', from: 0 },
        { name: 'orange', from: 50 },
        { name: 'vert', from: 75 },
      ],
    });
    expect(questionAt(form.children, '/proprete/savon')).toMatchObject({
      type: 'select_one',
      listName: 'observe',
      label: {
        'Français (fr)': 'Il y a du savon près des soins',
        'English (en)': 'There is soap near the care',
      },
      weight: 3,
      weightGiven: true,
      critical: true,
      area: 'clinical',
      referentiel: 'qualite',
      required: true,
      conditional: false,
    });
    expect(questionAt(form.children, '/maternite/ocytocine')).toMatchObject({ conditional: true });
    expect(questionAt(form.children, '/depot/produit')).toMatchObject({ kind: 'repeat' });
    expect(questionAt(form.children, '/depot/produit/keneya_row')).toBeUndefined();
    expect(form.lists[0]?.choices.map((choice) => choice.score)).toEqual([1, 0.5, 0, 'na']);
    expect(supervision.unknownColumns).toEqual([]);
    expect(supervision.warnings).toEqual([]);
  });

  it("runs in ODK's engine", async () => {
    const form = await openForm(supervision.xform);
    form.answer('/data/jour', '2999-01-01');
    expect(form.violation('/data/jour')).toBe("Ce jour n'est pas encore venu");
    expect(form.paths()).not.toContain('/data/maternite/ocytocine');
    form.answer('/data/maternite_ouverte', 'oui');
    expect(form.paths()).toContain('/data/maternite/ocytocine');
    form.addRow('/data/depot/produit');
    form.answer('/data/depot/produit[2]/fiche', 10);
    form.answer('/data/depot/produit[2]/compte', 7);
    expect(form.value('/data/depot/produit[2]/ecart')).toBe('-3');
    form.answer('/data/prevus', 8);
    form.answer('/data/presents', 9);
    expect(form.violation('/data/presents')).toBe('Plus de présents que de prévus');
    form.answer('/data/presents', 7);
    expect(form.label('/data/lire_presence')).toBe('Présence : 87.5 %');
    form.speak('English (en)');
    expect(form.label('/data/lire_presence')).toBe('Attendance: 87.5 %');
  });

  it('scores by section, the closed maternity apart', () => {
    const score = scorePoints(
      supervision.form,
      fillIn({
        '/accueil/horaires': 'oui',
        '/accueil/prix': 'partiel',
        '/accueil/urgences': 'non',
        '/proprete/eau': 'oui',
        '/proprete/savon': 'na',
        '/proprete/poubelles': '',
        '/depot/fiches': 'oui',
        '/gestion/caisse': 'oui',
        '/gestion/double': 'partiel',
      }),
      'English (en)',
    );
    expect(score).toMatchObject({
      answered: 7,
      applicable: 8,
      criticalMissed: ['accueil/urgences'],
    });
    expect(score.pooled).toBeCloseTo((100 * (1 + 1 + 0 + 3 + 2 + 3 + 1.5)) / (6 + 3 + 2 + 6), 10);
    expect(score.meanOfSections).toBeCloseTo((100 / 3 + 100 + 100 + 75) / 4, 10);
    expect(score.sections.map((section) => [section.label, section.answered])).toEqual([
      ['Reception', 3],
      ['Cleanliness', 1],
      ['Maternity', 0],
      ['Pharmacy', 1],
      ['Governance', 2],
    ]);
  });
});

describe('the exit interview', () => {
  it('is described with its domains and turned scales', () => {
    const { form } = interview;
    expect(form).toMatchObject({
      formId: 'entretien_demo',
      languages: ['default'],
      scoring: 'experience',
    });
    expect(questionAt(form.children, '/recit/cris')).toMatchObject({
      domain: 'dignite',
      reverse: true,
    });
    expect(questionAt(form.children, '/recit/nom_dit')).toMatchObject({
      required: false,
      reverse: false,
    });
  });

  it("runs in ODK's engine", async () => {
    const form = await openForm(interview.xform);
    expect(form.value('/data/jour')).toMatch(/^\d{4}-\d\d-\d\d$/);
    form.answer('/data/service', 'depot');
    expect(form.isRelevant('/data/recit/accord')).toBe(false);
    form.answer('/data/recit/cris', '3');
    expect(form.value('/data/recit/cris')).toBe('3');
  });

  it('is scored by points when asked, and says so', () => {
    const score = scorePoints(
      interview.form,
      fillIn({ '/recit/cris': '3', '/recit/nom_dit': '0' }),
    );
    expect(score).toMatchObject({ method: 'points', pooled: 50, answered: 2, applicable: 2 });
  });
});
