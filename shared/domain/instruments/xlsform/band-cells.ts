import { parseNumber } from '../../numbers/parse-number.ts';
import type { Band, FormDefinition, ScoringMethod } from '../form-definition.ts';
import type { Place, ProblemLog } from './problem-log.ts';

/** What a form says of its bands: their stretches, their amounts, and how far a critical miss lets the form climb. */
export type BandRules = Pick<FormDefinition, 'bands' | 'criticalBand'>;

/** The bands of HNQIS, for a form of that method which names none of its own: A over 89, B from 80, C below. */
export const HNQIS_BANDS = 'C:0;B:80;A:>89';

/**
 * Reads the settings `bands`, `amounts` and `critical_band`; a cell that cannot be read, or a band that `bands` does not
 * have, refuses the form.
 *
 * @example bands `rouge:0;vert:75`, amounts `vert:150000`, critical_band `rouge`
 */
export function readBandRules(
  cell: (key: string) => string,
  place: (key: string) => Place,
  method: ScoringMethod,
  log: ProblemLog,
): BandRules {
  const text = cell('bands') || (method === 'hnqis' ? HNQIS_BANDS : '');
  const bands = readBands(text, place('bands'), log);
  const amounts = readAmounts(cell('amounts'), bands, place('amounts'), log);
  const criticalBand = cell('critical_band');
  if (criticalBand !== '') checkBand(criticalBand, bands, place('critical_band'), log);
  return {
    bands: bands.map((band) => {
      const amount = amounts.get(band.name);
      return amount === undefined ? band : { ...band, amount };
    }),
    ...(criticalBand === '' ? {} : { criticalBand }),
  };
}

/**
 * Reads `rouge:0;orange:50;vert:75`: names with the percentage each starts from, lowest first, between 0 and 100;
 * `vert:>75` starts above it. A band that cannot be read, has the name of another or does not climb refuses the form.
 */
function readBands(cell: string, place: Place, log: ProblemLog): readonly Band[] {
  const bands = splitParts(cell).flatMap((part) => {
    const band = readBand(part);
    if (band === null) log.refuse('band-unreadable', place, { found: part });
    return band === null ? [] : [band];
  });
  for (const [index, band] of bands.entries()) {
    const before = bands[index - 1];
    const isTwice = bands.slice(0, index).some((other) => other.name === band.name);
    if (isTwice || (before && before.from >= band.from)) {
      log.refuse('bands-order', place, { found: `${band.name}:${band.from}` });
    }
  }
  return bands;
}

function readBand(part: string): Band | null {
  const [name, start] = splitPair(part);
  const isAbove = start.startsWith('>');
  const from = parseNumber(isAbove ? start.slice(1) : start);
  if (name === '' || from === null || from < 0 || from > 100) return null;
  return isAbove ? { name, from, above: true } : { name, from };
}

/** Reads `orange:50000;vert:150000`: what each band pays, whole FCFA. */
function readAmounts(
  cell: string,
  bands: readonly Band[],
  place: Place,
  log: ProblemLog,
): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  for (const part of splitParts(cell)) {
    const [name, text] = splitPair(part);
    const amount = parseNumber(text);
    if (amount === null || !Number.isSafeInteger(amount) || amount < 0 || amounts.has(name))
      log.refuse('amount-unreadable', place, { found: part });
    else if (checkBand(name, bands, place, log)) amounts.set(name, amount);
  }
  return amounts;
}

function checkBand(name: string, bands: readonly Band[], place: Place, log: ProblemLog): boolean {
  if (bands.some((band) => band.name === name)) return true;
  const expected = bands.map((band) => band.name).join(', ') || '–';
  log.refuse('band-unknown', place, { found: name, expected });
  return false;
}

/** The parts of a cell between semicolons: `rouge:0;vert:75`. */
export function splitParts(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The name and the value of a part, at its last colon; two empty texts where it has none. */
export function splitPair(part: string): readonly [name: string, value: string] {
  const colon = part.lastIndexOf(':');
  return colon < 0 ? ['', ''] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
}
