import { parseNumber } from '../../numbers/parse-number.ts';
import type { Choice, FormQuestion, ScoringMethod } from '../form-definition.ts';
import { cellOf, type FormRow, type FormTable, localisedCells, placeOf } from './form-table.ts';
import type { ProblemLog } from './problem-log.ts';
import { readYesNo } from './yes-no.ts';

/** Mali Health's areas of quality: what the column `area` may say. */
export const qualityAreas = ['clinical', 'patient', 'management', 'finance'] as const;

/** The référentiels of the national agency (ANAES): what the column `referentiel` may say. */
export const referentiels = [
  'gouvernance',
  'personnel',
  'environnement',
  'protocoles',
  'qualite',
] as const;

/** The columns of an item that carry its score. */
export type ScoringCells = Pick<
  FormQuestion,
  | 'weight'
  | 'weightGiven'
  | 'critical'
  | 'bundle'
  | 'area'
  | 'referentiel'
  | 'domain'
  | 'reverse'
  | 'numerator'
  | 'denominator'
  | 'proof'
>;

/** Reads Keneya's own columns of a survey row; a word or number that cannot be read refuses the form. */
export function readScoringCells(
  table: FormTable,
  row: FormRow,
  plainLanguage: string,
  log: ProblemLog,
): ScoringCells {
  const cells = { table, row, log };
  const weight = readAmount(cells, 'weight');
  return {
    weight: weight ?? 1,
    weightGiven: weight !== null,
    critical: readFlag(cells, 'critical'),
    bundle: cellOf(row, 'bundle') || null,
    area: readWord(cells, 'area', qualityAreas),
    referentiel: readWord(cells, 'referentiel', referentiels),
    domain: cellOf(row, 'domain') || null,
    reverse: readFlag(cells, 'reverse'),
    numerator: readAmount(cells, 'numerator'),
    denominator: readAmount(cells, 'denominator'),
    proof: localisedCells(table, row, 'proof', plainLanguage),
  };
}

/**
 * Reads the `score` of a choice: a number from 0 upwards, `na`, or nothing. Under `hnqis` it is a factor of the item's
 * weights, and above 1 the whole could go beyond 100 %: a warning.
 */
export function readChoiceScore(
  table: FormTable,
  row: FormRow,
  method: ScoringMethod,
  log: ProblemLog,
): Choice['score'] {
  const text = cellOf(row, 'score');
  if (text === '') return null;
  if (['na', 'n/a'].includes(text.toLowerCase())) return 'na';
  const score = parseNumber(text);
  if (method === 'hnqis' && score !== null && score > 1)
    log.warn('factor-above-one', placeOf(table, row, 'score'), { found: text });
  if (score !== null && score >= 0) return score;
  log.refuse('score-unreadable', placeOf(table, row, 'score'), { found: text });
  return null;
}

interface Cells {
  readonly table: FormTable;
  readonly row: FormRow;
  readonly log: ProblemLog;
}

function readAmount({ table, row, log }: Cells, key: string): number | null {
  const text = cellOf(row, key);
  if (text === '') return null;
  const amount = parseNumber(text);
  if (amount !== null && amount >= 0) return amount;
  log.refuse('weight-unreadable', placeOf(table, row, key), { column: key, found: text });
  return null;
}

function readFlag({ table, row, log }: Cells, key: string): boolean {
  const text = cellOf(row, key);
  const flag = readYesNo(text);
  if (flag === null) {
    log.refuse('flag-unreadable', placeOf(table, row, key), { column: key, found: text });
  }
  return flag === true;
}

function readWord(
  { table, row, log }: Cells,
  key: string,
  words: readonly string[],
): string | null {
  const text = cellOf(row, key);
  if (text === '') return null;
  const word = words.find((candidate) => candidate === text.toLowerCase());
  if (word !== undefined) return word;
  const facts = { column: key, found: text, expected: words.join(', ') };
  log.refuse('word-unknown', placeOf(table, row, key), facts);
  return null;
}
