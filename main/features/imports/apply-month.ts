import type { ImportProblemWord } from '../../../shared/domain/imports/import-problem.ts';
import { quoted } from '../../../shared/domain/imports/quoted.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { KnownName, NameKeeper } from '../facilities/known-names.ts';
import { recordMoneyEntry } from '../money/writer.ts';
import { recordServiceValue } from '../services/writer.ts';
import { recordStaffEntry } from '../staffing/writer.ts';
import { recordStockEntry } from '../stock/writer.ts';
import type { Applying } from './applying.ts';
import type { StagedEntry, StagedRecord } from './staged-record.ts';

type RowOf<Kind> = Extract<StagedRecord, { kind: Kind }> extends { row: infer Row } ? Row : never;

/** Takes a product's month into the workspace. */
export function applyStock(applying: Applying, entry: StagedEntry, row: RowOf<'stock'>): void {
  const { productName, ...rest } = row;
  const product = resolve(applying, entry, applying.names.product, productName, 'product-added');
  const stock = { ...rest, product: product.code };
  applying.save(entry, `${row.period}:${product.code}`, rest, () =>
    recordStockEntry(applying.db, entry.facility, product.id, stock),
  );
}

/** Takes a count of a month into the workspace. */
export function applyService(applying: Applying, entry: StagedEntry, row: RowOf<'services'>): void {
  const { indicatorName, period, value } = row;
  const { names, db } = applying;
  const service = resolve(applying, entry, names.service, indicatorName, 'indicator-added');
  applying.save(entry, `${period}:${service.code}`, value, () =>
    recordServiceValue(db, entry.facility, service.id, { period, indicator: service.code, value }),
  );
}

/** Takes the posts of a cadre into the workspace. */
export function applyStaff(applying: Applying, entry: StagedEntry, row: RowOf<'staff'>): void {
  const { cadreName, ...rest } = row;
  const cadre = resolve(applying, entry, applying.names.cadre, cadreName, 'cadre-added');
  const key = `${row.period}:${cadre.code}:${foldSpelling(row.payer ?? '')}`;
  applying.save(entry, key, [row.norm, row.filled, row.present], () =>
    recordStaffEntry(applying.db, entry.facility, cadre, rest),
  );
}

/** Takes a line of the cash book into the workspace. */
export function applyMoney(applying: Applying, entry: StagedEntry, row: RowOf<'money'>): void {
  const { boxName, ...rest } = row;
  const box = resolve(applying, entry, applying.names.cashBox, boxName, 'box-added');
  const key = `${row.period}:${box.code}:${foldSpelling(row.heading)}:${row.direction}`;
  applying.save(entry, key, row.amount, () =>
    recordMoneyEntry(applying.db, entry.facility, box, rest),
  );
}

/** The catalogue entry of a written name; one that had to be added is told of once. */
function resolve(
  applying: Applying,
  entry: StagedEntry,
  keeper: NameKeeper,
  name: string,
  word: ImportProblemWord,
): KnownName {
  const known = keeper(name);
  if (known.isNew) applying.warn(entry, word, { value: quoted(name) }, COLUMNS[word]);
  return known;
}

const COLUMNS: Partial<Record<ImportProblemWord, string>> = {
  'product-added': 'produit',
  'indicator-added': 'indicateur',
  'cadre-added': 'cadre',
  'box-added': 'caisse',
};
