import type { Stockout } from '../../../shared/contract/headquarters.ts';
import type { Reader } from '../../db/handles.ts';

/** The tracers that centres had none of at the end of their last month of stock, by centre. */
export function listStockouts(db: Reader): readonly Stockout[] {
  const tracers = new Map(
    db
      .all<{ code: string; name: string }>(
        'SELECT code, name FROM product WHERE tracer = 1 ORDER BY local DESC, rowid DESC',
      )
      .map(({ code, name }) => [code, name]),
  );
  const rows = db.all<Omit<Stockout, 'product'> & { readonly out: string }>(
    `SELECT f.id AS facility, f.name AS centre, f.district, s.period, s.out
     FROM stock_tally s JOIN facility f ON f.id = s.facility_id WHERE s.out <> '[]' ORDER BY f.id`,
  );
  return rows.flatMap(({ out, ...place }) =>
    (JSON.parse(out) as readonly string[]).flatMap((code) => {
      const product = tracers.get(code);
      return product === undefined ? [] : [{ ...place, product }];
    }),
  );
}
