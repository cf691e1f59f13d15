import type {
  Cadre,
  CashBox,
  Office,
  Product,
  Rate,
  ServiceIndicator,
} from '../../../shared/domain/catalogues/catalogues.ts';
import type { Reader } from '../../db/handles.ts';
import type { SynchronisedTable } from '../../db/synchronised-tables.ts';

/**
 * An entry as it is held: its id is what other tables refer to; `local` marks what the centre added, `retired` what is
 * no longer proposed.
 */
export type Held<Entry> = Entry & {
  readonly id: string;
  readonly local: boolean;
  readonly retired: boolean;
};

interface EntryRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly labels: string;
  readonly aliases: string;
  readonly note: string | null;
  readonly local: number;
  readonly retired: number;
}

function listEntries<Extra>(
  db: Reader,
  table: SynchronisedTable,
  facility: string,
): readonly (EntryRow & Extra)[] {
  // Common entries first, in the order of the catalogue; then the centre's own.
  return db.all(`SELECT * FROM ${table} WHERE facility_id IN ('', ?) ORDER BY local, rowid`, [
    facility,
  ]);
}

function toEntry(row: EntryRow): Held<CashBox> {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    labels: JSON.parse(row.labels) as CashBox['labels'],
    aliases: JSON.parse(row.aliases) as readonly string[],
    ...(row.note === null ? {} : { note: row.note }),
    local: row.local === 1,
    retired: row.retired === 1,
  };
}

interface ProductColumns extends Pick<Product, 'form' | 'strength' | 'unit' | 'ven'> {
  readonly product_group: string;
  readonly min_months: number;
  readonly max_months: number;
  readonly tracer: number;
}

/** The products that a centre can report on: the common ones and its own. */
export function listProducts(db: Reader, facility: string): readonly Held<Product>[] {
  return listEntries<ProductColumns>(db, 'product', facility).map((row) => ({
    ...toEntry(row),
    form: row.form,
    strength: row.strength,
    unit: row.unit,
    group: row.product_group,
    minMonths: row.min_months,
    maxMonths: row.max_months,
    tracer: row.tracer === 1,
    ven: row.ven,
  }));
}

/** The kinds of post. */
export function listCadres(db: Reader, facility: string): readonly Held<Cadre>[] {
  const rows = listEntries<{ cadre_group: Cadre['group'] }>(db, 'cadre', facility);
  return rows.map((row) => ({ ...toEntry(row), group: row.cadre_group }));
}

interface ServiceColumns extends Pick<ServiceIndicator, 'unit' | 'direction'> {
  readonly service_group: string;
}

/** The counts reported each month. */
export function listServices(db: Reader, facility: string): readonly Held<ServiceIndicator>[] {
  return listEntries<ServiceColumns>(db, 'service', facility).map((row) => ({
    ...toEntry(row),
    unit: row.unit,
    group: row.service_group,
    direction: row.direction,
  }));
}

interface RateColumns
  extends Pick<Rate, 'formula' | 'numerator' | 'denominator' | 'unit' | 'direction'> {
  readonly denominator_labels: string;
}

/** The rates that are made of those counts. */
export function listRates(db: Reader, facility: string): readonly Held<Rate>[] {
  return listEntries<RateColumns>(db, 'rate', facility).map((row) => ({
    ...toEntry(row),
    formula: row.formula,
    numerator: row.numerator,
    denominator: row.denominator,
    denominatorLabels: JSON.parse(row.denominator_labels) as Rate['denominatorLabels'],
    unit: row.unit,
    direction: row.direction,
  }));
}

/** Where the centre keeps money. */
export function listCashBoxes(db: Reader, facility: string): readonly Held<CashBox>[] {
  return listEntries(db, 'cash_box', facility).map(toEntry);
}

/** The offices of an ASACO. */
export function listOffices(db: Reader, facility: string): readonly Held<Office>[] {
  const rows = listEntries<{ organ: string | null }>(db, 'office', facility);
  return rows.map((row) => ({ ...toEntry(row), organ: row.organ || null }));
}
