import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import type {
  Cadre,
  CashBox,
  Catalogues,
  Office,
  Product,
  Rate,
  ServiceIndicator,
} from '../../../shared/domain/catalogues/catalogues.ts';
import type { SqlValue, Writer } from '../../db/handles.ts';
import { type Row, saveRow } from '../../db/save-row.ts';

/** Where an entry belongs: seeded alike in every workspace, or added by one centre. */
export type CatalogueOwner = { readonly facility: string | null };

const SEEDED: CatalogueOwner = { facility: null };

function entryColumns(entry: CatalogueEntry, owner: CatalogueOwner): Row {
  const { facility } = owner;
  return {
    id: facility === null ? entry.code : `${facility}:${entry.code}`,
    facility_id: facility ?? '',
    code: entry.code,
    name: entry.name,
    labels: JSON.stringify(entry.labels),
    aliases: JSON.stringify(entry.aliases),
    note: entry.note ?? null,
    local: facility === null ? 0 : 1,
  };
}

function extend(row: Row, columns: Readonly<Record<string, SqlValue>>): Row {
  return { ...row, ...columns };
}

/** Records a product; gives its id, which stock entries refer to. */
export function recordProduct(db: Writer, product: Product, owner: CatalogueOwner): string {
  const row = extend(entryColumns(product, owner), {
    form: product.form,
    strength: product.strength,
    unit: product.unit,
    product_group: product.group,
    min_months: product.minMonths,
    max_months: product.maxMonths,
    tracer: product.tracer ? 1 : 0,
    ven: product.ven,
  });
  saveRow(db, 'product', row);
  return row.id;
}

/** Records a kind of post; gives its id. */
export function recordCadre(db: Writer, cadre: Cadre, owner: CatalogueOwner): string {
  const row = extend(entryColumns(cadre, owner), { cadre_group: cadre.group });
  saveRow(db, 'cadre', row);
  return row.id;
}

/** Records a monthly count; gives its id. */
export function recordService(
  db: Writer,
  service: ServiceIndicator,
  owner: CatalogueOwner,
): string {
  const { unit, group, direction } = service;
  const row = extend(entryColumns(service, owner), { unit, service_group: group, direction });
  saveRow(db, 'service', row);
  return row.id;
}

/** Records a rate; gives its id. */
export function recordRate(db: Writer, rate: Rate, owner: CatalogueOwner): string {
  const row = extend(entryColumns(rate, owner), {
    formula: rate.formula,
    numerator: rate.numerator,
    denominator: rate.denominator,
    denominator_labels: JSON.stringify(rate.denominatorLabels),
    unit: rate.unit,
    direction: rate.direction,
  });
  saveRow(db, 'rate', row);
  return row.id;
}

/** Records a cash box; gives its id. */
export function recordCashBox(db: Writer, box: CashBox, owner: CatalogueOwner): string {
  const row = entryColumns(box, owner);
  saveRow(db, 'cash_box', row);
  return row.id;
}

/** Records an office of the ASACO; gives its id. */
export function recordOffice(db: Writer, office: Office, owner: CatalogueOwner): string {
  const row = extend(entryColumns(office, owner), { organ: office.organ });
  saveRow(db, 'office', row);
  return row.id;
}

/** Fills a new workspace with the catalogues; run with origin `seed`, since every workspace has the same. */
export function seedCatalogues(db: Writer, catalogues: Catalogues): void {
  for (const product of catalogues.products) recordProduct(db, product, SEEDED);
  for (const cadre of catalogues.cadres) recordCadre(db, cadre, SEEDED);
  for (const service of catalogues.services) recordService(db, service, SEEDED);
  for (const rate of catalogues.rates) recordRate(db, rate, SEEDED);
  for (const box of catalogues.cashBoxes) recordCashBox(db, box, SEEDED);
  for (const office of catalogues.offices) recordOffice(db, office, SEEDED);
}
