import type { Sheet } from '../../tables/sheet.ts';
import { HNQIS_BANDS, splitPair, splitParts } from '../xlsform/band-cells.ts';
import { settingOf } from './form-sheets.ts';
import { writeSetting } from './settle-sheets.ts';

/** A band as a person types it: numbers are still texts, whatever was typed. */
export interface BandDraft {
  readonly name: string;
  readonly from: string;
  /** `from` itself still belongs to the band below. */
  readonly isAbove: boolean;
  /** `fbr`: what the centre is paid in it, FCFA; `''` for nothing. */
  readonly amount: string;
}

/** The bands of a form, lowest first, and the highest that a critical miss leaves; `''` where it lowers none. */
export interface BandsDraft {
  readonly bands: readonly BandDraft[];
  readonly criticalBand: string;
}

/** The bands as a form's settings have them; those of HNQIS where a form of that method names none. */
export function readBandsDraft(sheets: readonly Sheet[]): BandsDraft {
  const isHnqis = settingOf(sheets, 'scoring').toLowerCase() === 'hnqis';
  const cell = settingOf(sheets, 'bands') || (isHnqis ? HNQIS_BANDS : '');
  const amounts = new Map(splitParts(settingOf(sheets, 'amounts')).map(splitPair));
  const bands = splitParts(cell).map((part) => {
    const [name, start] = splitPair(part);
    const isAbove = start.startsWith('>');
    const from = isAbove ? start.slice(1).trim() : start;
    return { name, from, isAbove, amount: amounts.get(name) ?? '' };
  });
  return { bands, criticalBand: settingOf(sheets, 'critical_band') };
}

/** One band as its cell has it: `rouge:0`, `A:>89`. */
export function bandText({ name, from, isAbove }: BandDraft): string {
  return `${name.trim()}:${isAbove ? '>' : ''}${from.trim()}`;
}

/** The form with these bands; columns that stay empty are not added. */
export function writeBandsDraft(
  sheets: readonly Sheet[],
  { bands, criticalBand }: BandsDraft,
): readonly Sheet[] {
  const paid = bands.filter(({ amount }) => amount.trim() !== '');
  const cells = {
    bands: bands.map(bandText).join(';'),
    amounts: paid.map(({ name, amount }) => `${name.trim()}:${amount.trim()}`).join(';'),
    critical_band: criticalBand,
  };
  return Object.entries(cells).reduce(
    (written, [key, text]) => writeSetting(written, key, text),
    sheets,
  );
}
