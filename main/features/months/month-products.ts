import type { ProductMonth } from '../../../shared/domain/indicators/stock-figures.ts';
import type { Reader } from '../../db/handles.ts';
import { readProductMonths } from '../stock/month-reader.ts';
import type { MonthPlace, MonthProducts } from './sheet-source.ts';

/** Reads the products of a month when they are first asked for. */
export function createProducts(
  db: Reader,
  { facility, period }: Pick<MonthPlace, 'facility' | 'period'>,
): MonthProducts {
  let read: readonly ProductMonth[] | null = null;
  return () => {
    read ??= readProductMonths(db, facility, period);
    return read;
  };
}
