import type { MonthSheet } from '../../../shared/contract/months.ts';
import { qualityFigures } from '../../../shared/domain/indicators/quality-figures.ts';
import type { Reader } from '../../db/handles.ts';
import { readFigureInput } from '../indicators/figure-reader.ts';
import type { MonthPlace, MonthProducts } from './sheet-source.ts';

/** How far the month can be trusted, by the same figures that the report prints. */
export function readMonthQuality(
  db: Reader,
  { facility, period }: MonthPlace,
  products: MonthProducts,
): MonthSheet['quality'] {
  const input = readFigureInput(db, facility, period);
  const figures = qualityFigures({ ...input, products: products() });
  const whole = figures.find(({ code, item }) => code === 'quality.completeness' && item === null);
  const score = figures.find(({ code }) => code === 'quality.score')?.value ?? null;
  return {
    present: whole?.numerator ?? 0,
    expected: whole?.denominator ?? 0,
    score: typeof score === 'number' ? score : null,
  };
}
