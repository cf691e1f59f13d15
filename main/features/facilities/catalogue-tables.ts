import type {
  EditedCatalogue,
  EntryFields,
  FieldValue,
} from '../../../shared/domain/catalogues/catalogue-fields.ts';
import type { SqlValue } from '../../db/handles.ts';
import type { SynchronisedTable } from '../../db/synchronised-tables.ts';

/** Where each catalogue is held. */
export const CATALOGUE_TABLES = {
  product: 'product',
  service: 'service',
  rate: 'rate',
  cadre: 'cadre',
  cashBox: 'cash_box',
  office: 'office',
} as const satisfies Readonly<Record<EditedCatalogue, SynchronisedTable>>;

/** Where a field is held: a column, or one word of a column that keeps JSON. */
interface FieldPlace {
  readonly column: string;
  readonly key?: string;
}

const COMMON: Readonly<Record<string, FieldPlace>> = {
  name: { column: 'name' },
  labelFr: { column: 'labels', key: 'fr' },
  labelEn: { column: 'labels', key: 'en' },
  labelBm: { column: 'labels', key: 'bm' },
  note: { column: 'note' },
};

function columns(names: Readonly<Record<string, string>>): Readonly<Record<string, FieldPlace>> {
  const places = Object.entries(names).map(([field, column]) => [field, { column }] as const);
  return { ...COMMON, ...Object.fromEntries(places) };
}

const PLACES: Readonly<Record<EditedCatalogue, Readonly<Record<string, FieldPlace>>>> = {
  product: columns({
    form: 'form',
    strength: 'strength',
    unit: 'unit',
    packSize: 'pack_size',
    group: 'product_group',
    minMonths: 'min_months',
    maxMonths: 'max_months',
    minShelfMonths: 'min_shelf_months',
    ven: 'ven',
    tracer: 'tracer',
  }),
  service: columns({ unit: 'unit', group: 'service_group', direction: 'direction' }),
  rate: {
    ...columns({
      formula: 'formula',
      numerator: 'numerator',
      denominator: 'denominator',
      unit: 'unit',
      direction: 'direction',
    }),
    denominatorFr: { column: 'denominator_labels', key: 'fr' },
    denominatorEn: { column: 'denominator_labels', key: 'en' },
  },
  cadre: columns({ group: 'cadre_group' }),
  cashBox: COMMON,
  office: columns({ organ: 'organ' }),
};

/** A row of a catalogue's table. */
export type CatalogueRow = Readonly<Record<string, SqlValue>> & {
  readonly id: string;
  readonly facility_id: string;
  readonly code: string;
};

const ALIAS_SIGN = ';';

function wordsIn(text: SqlValue | undefined): Readonly<Record<string, string>> {
  return JSON.parse(String(text ?? '{}')) as Readonly<Record<string, string>>;
}

function readPlace(row: CatalogueRow, { column, key }: FieldPlace): FieldValue {
  const value = row[column] ?? null;
  if (key !== undefined) return wordsIn(value)[key] ?? null;
  if (column === 'tracer') return value === 1;
  return typeof value === 'number' || typeof value === 'string' ? value : null;
}

/** The fields of an entry, as its table holds them. */
export function readFields(catalogue: EditedCatalogue, row: CatalogueRow): EntryFields {
  const places = Object.entries(PLACES[catalogue]);
  const aliases = JSON.parse(String(row['aliases'] ?? '[]')) as readonly string[];
  return {
    ...Object.fromEntries(places.map(([field, place]) => [field, readPlace(row, place)])),
    aliases: aliases.join(`${ALIAS_SIGN} `),
  };
}

/** The column that changes with a field, and what it then holds. */
export function writeField(
  catalogue: EditedCatalogue,
  row: CatalogueRow,
  field: string,
  value: FieldValue,
): Readonly<Record<string, SqlValue>> {
  if (field === 'aliases') {
    const words = String(value ?? '')
      .split(ALIAS_SIGN)
      .map((word) => word.trim());
    return { aliases: JSON.stringify(words.filter((word) => word !== '')) };
  }
  const place = PLACES[catalogue][field];
  if (!place) throw new Error(`No field ${field} in the catalogue ${catalogue}`);
  const { column, key } = place;
  if (key !== undefined) {
    const { [key]: _old, ...others } = wordsIn(row[column]);
    const words = value === null || value === '' ? others : { ...others, [key]: value };
    return { [column]: JSON.stringify(words) };
  }
  if (typeof value === 'boolean') return { [column]: value ? 1 : 0 };
  // A text that may be empty is held as such; what was never written is null.
  const isText = value === null && typeof row[column] === 'string' && column !== 'note';
  return { [column]: isText ? '' : value };
}
