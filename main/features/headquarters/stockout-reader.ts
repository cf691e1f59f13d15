import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Reader } from '../../db/handles.ts';

/** A tracer that a centre had none of at the end of its last month of stock. */
export interface CentreStockout {
  readonly facility: string;
  readonly period: Month;
  readonly product: string;
  readonly name: string;
}

/** The tracers that are out of stock, by centre. */
export function listStockouts(db: Reader): readonly CentreStockout[] {
  const tracers = new Map(
    db
      .all<{ code: string; name: string }>(
        'SELECT code, name FROM product WHERE tracer = 1 ORDER BY local DESC, rowid DESC',
      )
      .map(({ code, name }) => [code, name]),
  );
  const rows = db.all<{ facility: string; period: Month; out: string }>(
    "SELECT facility_id AS facility, period, out FROM stock_tally WHERE out <> '[]' ORDER BY facility_id",
  );
  return rows.flatMap(({ facility, period, out }) =>
    (JSON.parse(out) as readonly string[]).flatMap((product) => {
      const name = tracers.get(product);
      return name === undefined ? [] : [{ facility, period, product, name }];
    }),
  );
}
