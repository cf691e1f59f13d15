import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listGains } from '../../../shared/domain/instruments/one-more-yes.ts';
import { scorePoints } from '../../../shared/domain/instruments/score-points.ts';
import { defineForm, fillIn } from './small-forms.ts';

const formOf = (method: string) =>
  defineForm(`
| survey |
| | type | name | label | weight | critical | bundle |
| | begin group | eau | Eau | | | |
| | select_one etat | robinet | Robinet | 3 | | |
| | select_one etat | savon | Savon | 1 | yes | |
| | end group | | | | | |
| | begin group | lot | Lot | | | |
| | select_one etat | un | Un | 2 | | tout |
| | select_one etat | deux | Deux | 2 | | tout |
| | end group | | | | | |
| choices |
| | list_name | name | label | score |
| | etat | oui | Oui | 1 |
| | etat | moitie | À moitié | 0.5 |
| | etat | non | Non | 0 |
| | etat | na | Sans objet | na |
| settings |
| | form_id | scoring | bands | critical_band |
| | essai | ${method} | rouge:0;orange:50;vert:75 | orange |`);

const PATHS = ['/eau/robinet', '/eau/savon', '/lot/un', '/lot/deux'];

const fill = (values: readonly string[]) =>
  fillIn(Object.fromEntries(PATHS.map((path, at) => [path, values[at] ?? ''])));

describe('what one more yes would change', () => {
  it('is the gain of its section and of the whole, the greatest first, with the band that is reached', () => {
    const gains = listGains(formOf('points'), fill(['non', 'oui', 'oui', 'non']));
    expect(gains).toEqual([
      {
        section: 'lot',
        name: 'deux',
        path: '/lot/deux',
        label: 'Deux',
        sectionGain: 100,
        gain: 50,
        band: 'orange',
        liftsCritical: false,
      },
      {
        section: 'eau',
        name: 'robinet',
        path: '/eau/robinet',
        label: 'Robinet',
        sectionGain: 75,
        gain: 37.5,
        band: 'orange',
        liftsCritical: false,
      },
    ]);
  });

  it('tells that a critical miss is lifted, and the band that it held down', () => {
    const [gain] = listGains(formOf('points'), fill(['oui', 'non', 'oui', 'oui']));
    expect(gain).toMatchObject({ name: 'savon', gain: 12.5, band: 'vert', liftsCritical: true });
  });

  it('is nothing in a bundle where another item is missed as well', () => {
    const gains = listGains(formOf('points'), fill(['oui', 'oui', 'non', 'moitie']));
    expect(gains).toMatchObject([
      { name: 'un', gain: 0, sectionGain: 0, band: null },
      { name: 'deux', gain: 0, sectionGain: 0, band: null },
    ]);
  });

  it('names no item that is full, unanswered, not applicable or not asked', () => {
    expect(listGains(formOf('points'), fill(['oui', '', 'na', 'oui']))).toEqual([]);
    expect(listGains(formOf('points'), fillIn({}))).toEqual([]);
  });

  it('is "no" where a yes costs points: an item that HNQIS counts in the denominator alone', () => {
    const form = defineForm(`
| survey |
| | type | name | label | numerator | denominator |
| | select_one etat | bon | Bon | 3 | 3 |
| | select_one etat | faute | Faute | 0 | 1 |
| choices |
| | list_name | name | label | score |
| | etat | oui | Oui | 1 |
| | etat | non | Non | 0 |
| settings |
| | form_id | scoring |
| | essai | hnqis |`);
    expect(listGains(form, fillIn({ '/bon': 'oui', '/faute': 'oui' }))).toMatchObject([
      { name: 'faute', gain: 25, band: 'A' },
    ]);
    expect(listGains(form, fillIn({ '/bon': 'oui', '/faute': 'non' }))).toEqual([]);
  });

  it('is in every row of a repeat by itself', () => {
    const form = defineForm(`
| survey |
| | type | name | label | weight |
| | begin repeat | lits | Lits | |
| | select_one etat | propre | Propre | 1 |
| | end repeat | | | |
| choices |
| | list_name | name | label | score |
| | etat | oui | Oui | 1 |
| | etat | non | Non | 0 |`);
    const answers = {
      '/lits[1]/propre': 'oui',
      '/lits[2]/propre': 'non',
      '/lits[3]/propre': 'non',
    };
    const paths = listGains(form, fillIn(answers)).map(({ path, gain }) => [
      path,
      Math.round(gain),
    ]);
    expect(paths).toEqual([
      ['/lits[2]/propre', 33],
      ['/lits[3]/propre', 33],
    ]);
  });

  it.each(['points', 'sara', 'fbr', 'hnqis'])('by %s is what the score then comes to', (method) => {
    const form = formOf(method);
    const answer = fc.constantFrom('oui', 'moitie', 'non', 'na', '');
    fc.assert(
      fc.property(fc.array(answer, { minLength: 4, maxLength: 4 }), (values) => {
        const now = scorePoints(form, fill(values));
        for (const gain of listGains(form, fill(values))) {
          const then = scorePoints(form, fill(values.with(PATHS.indexOf(gain.path), 'oui')));
          const section = (of: typeof now) =>
            of.sections.find(({ name }) => name === gain.section)?.score ?? 0;
          expect(gain.gain).toBeCloseTo((then.score ?? 0) - (now.score ?? 0), 9);
          expect(gain.sectionGain).toBeCloseTo(section(then) - section(now), 9);
          expect(gain.band).toBe(then.band === now.band ? null : then.band);
          expect(gain.liftsCritical).toBe(then.criticalMissed.length < now.criticalMissed.length);
          expect(gain.gain).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
