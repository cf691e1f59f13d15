import type { CatalogueKind } from '../../../shared/contract/primitives.ts';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import type { SynchronisedTable } from '../../db/synchronised-tables.ts';
import {
  type Held,
  listCadres,
  listCashBoxes,
  listProducts,
  listServices,
} from './catalogue-reader.ts';

const TABLES = {
  product: 'product',
  service: 'service',
  cadre: 'cadre',
  cashBox: 'cash_box',
} as const satisfies Readonly<Record<CatalogueKind, SynchronisedTable>>;

const LISTS = {
  product: listProducts,
  service: listServices,
  cadre: listCadres,
  cashBox: listCashBoxes,
} as const;

/** The entries of a catalogue that a centre's tables can name: the common ones and its own. */
export function listNamedEntries(
  db: Reader,
  facility: string,
  catalogue: CatalogueKind,
): readonly Held<CatalogueEntry>[] {
  return LISTS[catalogue](db, facility);
}

/** Remembers that a written name means an entry; one that it is known by already is not noted twice. */
export function recordAlias(
  db: Writer,
  facility: string,
  catalogue: CatalogueKind,
  { id, alias }: { readonly id: string; readonly alias: string },
): void {
  const entry = listNamedEntries(db, facility, catalogue).find((held) => held.id === id);
  if (!entry) throw new Error(`No entry ${id} in the catalogue ${catalogue}`);
  const isKnown = entry.aliases.some((held) => foldSpelling(held) === foldSpelling(alias));
  if (isKnown) return;
  saveRow(db, TABLES[catalogue], {
    id,
    facility_id: entry.local ? facility : '',
    aliases: JSON.stringify([...entry.aliases, alias]),
  });
}
