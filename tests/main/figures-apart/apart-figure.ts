import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// Everything in this folder is reckoned again from the files, by what the methods say: nothing of the program takes part.

/** A figure as the program writes it. */
export interface ApartFigure {
  readonly code: string;
  readonly item: string | null;
  readonly value: number | string | null;
  readonly unit: string;
  readonly method: string | null;
  readonly months: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flags: readonly string[];
}

/** A figure with what it lacks; without value, reason and a denominator of 0 it is missing. */
export function figureOf(
  code: string,
  item: string | null,
  unit: string,
  rest: Partial<ApartFigure>,
): ApartFigure {
  const bare = { method: null, months: null, numerator: null, denominator: null, flags: [] };
  const figure = { value: null, ...bare, ...rest, code, item, unit };
  const isMissing = figure.value === null && figure.flags.length === 0 && figure.denominator !== 0;
  return isMissing ? { ...figure, flags: ['missing'] } : figure;
}

/** A share in percent with its counts. */
export function percentOf(numerator: number, denominator: number) {
  return {
    value: denominator === 0 ? null : (numerator / denominator) * 100,
    numerator,
    denominator,
  };
}

/** The number of a cell; an empty one is none. */
export function numberIn(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text);
}

/** The number of a cell that the files always fill. */
export function neededIn(text: string | undefined): number {
  const number = numberIn(text);
  if (number === null || Number.isNaN(number)) throw new Error(`No number: ${text}`);
  return number;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The month so many months before another. */
export function monthBefore(period: string, back: number): string {
  const count = Number(period.slice(0, 4)) * 12 + Number(period.slice(5)) - 1 - back;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** An entry of a list that comes with the program, as far as the figures need it. */
export interface ListedEntry {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly aliases: readonly string[];
  readonly formula: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly minMonths: number;
  readonly maxMonths: number;
}

/** One of the lists that come with the program: it is data, and not reckoned. */
export function readList(name: string): readonly ListedEntry[] {
  const file = join(import.meta.dirname, `../../../resources/catalogues/${name}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { entries: ListedEntry[] }).entries;
}
