import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import type { SheetName } from '../../../shared/domain/months/sheet.ts';
import type { Reader } from '../../db/handles.ts';
import {
  type Held,
  listCadres,
  listCashBoxes,
  listProducts,
  listServices,
} from '../facilities/catalogue-reader.ts';
import { labelOf } from './row-label.ts';
import type { MonthPlace } from './sheet-source.ts';

const ENTRIES: Readonly<
  Record<SheetName, (db: Reader, facility: string) => readonly Held<CatalogueEntry>[]>
> = {
  services: listServices,
  stock: listProducts,
  staff: listCadres,
  money: listCashBoxes,
};

/** Says how a line is called: the entry of the catalogue that its id begins with, and what else the id says. */
export function createLineNames(
  db: Reader,
  { facility, language }: Pick<MonthPlace, 'facility' | 'language'>,
): (sheet: SheetName, row: string) => string {
  const names = new Map<SheetName, ReadonlyMap<string, string>>();
  const namesOf = (sheet: SheetName): ReadonlyMap<string, string> => {
    const known = names.get(sheet);
    if (known) return known;
    const entries = ENTRIES[sheet](db, facility);
    const read = new Map(entries.map((entry) => [entry.code, labelOf(entry, language)]));
    names.set(sheet, read);
    return read;
  };
  return (sheet, row) => {
    const [code = '', detail = ''] = row.split('|', 2);
    const name = namesOf(sheet).get(code) ?? code;
    return detail === '' ? name : `${name} (${detail})`;
  };
}
