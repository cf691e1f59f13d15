import type { EditedCatalogue } from '../../../shared/domain/catalogues/catalogue-fields.ts';
import type { Reader } from '../../db/handles.ts';
import { isSynchronisedTable, type SynchronisedTable } from '../../db/synchronised-tables.ts';
import { CATALOGUE_TABLES } from './catalogue-tables.ts';

interface Reference {
  readonly table_name: string;
  readonly column_name: string;
}

// Asked of the schema itself: no table that refers to an entry can be forgotten here.
function listReferences(db: Reader, table: string): readonly Reference[] {
  return db.all<Reference>(
    `SELECT m.name AS table_name, f."from" AS column_name
     FROM sqlite_master m, pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = ?`,
    [table],
  );
}

/** That a centre keeps an entry, or does not, is no figure: it goes with the entry. */
const SETTINGS = new Set(['managed_product', 'managed_service', 'money_heading']);

function count(db: Reader, sql: string, value: string): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, [value])?.n ?? 0;
}

// Rates, targets and the main indicator name counts and rates by their code.
const BY_CODE: Readonly<Partial<Record<EditedCatalogue, readonly string[]>>> = {
  service: [
    'rate WHERE numerator = ?',
    'rate WHERE denominator = ?',
    'target WHERE code = ?',
    'facility WHERE main_indicator = ?',
  ],
  rate: ['target WHERE code = ?', 'facility WHERE main_indicator = ?'],
};

// Mandates write the office as the list of the ASACO has it.
const BY_NAME: Readonly<Partial<Record<EditedCatalogue, string>>> = {
  office: 'mandate WHERE lower(office) = lower(?)',
};

/** How many lines of the workspace refer to an entry: figures of months, rates, targets, mandates. */
export function countUses(
  db: Reader,
  catalogue: EditedCatalogue,
  { id, code, name }: { readonly id: string; readonly code: string; readonly name: string },
): number {
  const byId = listReferences(db, CATALOGUE_TABLES[catalogue])
    .filter(({ table_name }) => !SETTINGS.has(table_name))
    .map((place) => count(db, `${place.table_name} WHERE ${place.column_name} = ?`, id));
  const byCode = (BY_CODE[catalogue] ?? []).map((sql) => count(db, sql, code));
  const named = BY_NAME[catalogue];
  const byName = named === undefined ? [] : [count(db, named, name)];
  return [...byId, ...byCode, ...byName].reduce((sum, each) => sum + each, 0);
}

/** The settings of a centre that go when the entry goes: whether it is kept here. */
export function listSettings(
  db: Reader,
  catalogue: EditedCatalogue,
  id: string,
): readonly { readonly table: SynchronisedTable; readonly id: string }[] {
  return listReferences(db, CATALOGUE_TABLES[catalogue]).flatMap(({ table_name, column_name }) => {
    if (!SETTINGS.has(table_name) || !isSynchronisedTable(table_name)) return [];
    const rows = db.all<{ id: string }>(`SELECT id FROM ${table_name} WHERE ${column_name} = ?`, [
      id,
    ]);
    return rows.map((row) => ({ table: table_name, id: row.id }));
  });
}
