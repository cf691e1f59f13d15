import { foldSpelling } from '../text/spelling.ts';

/** The units of a health centre that earn and spend apart; a centre may write another word of its own. */
export const UNITS = [
  'dispensaire',
  'maternite',
  'laboratoire',
  'pharmacie',
  'echographie',
  'autre',
] as const;

/** A unit that every centre knows; `money:units.<unit>` in the texts. */
export type KnownUnit = (typeof UNITS)[number];

const HEADINGS: Readonly<Record<string, KnownUnit>> = {
  dispensaire: 'dispensaire',
  consultations: 'dispensaire',
  soins: 'dispensaire',
  maternite: 'maternite',
  accouchements: 'maternite',
  laboratoire: 'laboratoire',
  analyses: 'laboratoire',
  pharmacie: 'pharmacie',
  medicaments: 'pharmacie',
  echographie: 'echographie',
  echographies: 'echographie',
};

/** True for a unit that has a name in every language. */
export function isKnownUnit(unit: string): unit is KnownUnit {
  return UNITS.some((each) => each === unit);
}

/**
 * The unit that a heading speaks of by its own word, or by the box of the medicines; '' where neither says it. What a
 * person wrote goes before it. Source: the units of a centre's accounts, domain notes.
 *
 * | box, heading | unit |
 * | --- | --- |
 * | `tarification`, `Maternité` | `maternite` |
 * | `medicaments`, `ventes` | `pharmacie` |
 * | `tarification`, `salaires` | `` |
 */
export function proposeUnit(box: string, heading: string): KnownUnit | '' {
  return HEADINGS[foldSpelling(heading)] ?? (box === 'medicaments' ? 'pharmacie' : '');
}

/** A unit as it is held: the code of a known one, whichever way it was written, else the centre's own word. */
export function readUnit(written: string): string {
  const folded = foldSpelling(written);
  return isKnownUnit(folded) ? folded : written.trim();
}
