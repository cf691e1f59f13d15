import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { findByName } from '../../../shared/domain/catalogues/catalogue.ts';
import {
  type EditedCatalogue,
  type EntryFields,
  type FieldRefusal,
  type FieldValue,
  findField,
  refuseEntry,
  refuseField,
} from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { populationDenominators } from '../../../shared/domain/catalogues/catalogues.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import {
  listCadres,
  listCashBoxes,
  listOffices,
  listProducts,
  listRates,
  listServices,
} from './catalogue-reader.ts';
import { CATALOGUE_TABLES, type CatalogueRow, readFields, writeField } from './catalogue-tables.ts';
import { getEntryRow } from './entry-reader.ts';
import { countUses, listSettings } from './entry-uses.ts';
import { recordNewEntry } from './new-entry.ts';

/** Which entry is meant. */
export interface EntryPlace {
  readonly facility: string;
  readonly catalogue: EditedCatalogue;
  readonly id: string;
}

const LISTS = {
  product: listProducts,
  service: listServices,
  rate: listRates,
  cadre: listCadres,
  cashBox: listCashBoxes,
  office: listOffices,
} as const;

function refuse(field: string, reason: FieldRefusal): never {
  throw new ExpectedFailure({ code: 'entry-field-refused', facts: { field, reason } });
}

// A rate is made of counts that are held.
function namesService(db: Reader, facility: string, kind: string, value: FieldValue): boolean {
  if (kind === 'denominator' && populationDenominators.some((each) => each === value)) return true;
  return listServices(db, facility).some(({ code }) => code === value);
}

function demandFits(
  db: Reader,
  { facility, catalogue }: EntryPlace,
  code: string,
  value: FieldValue,
): void {
  const field = findField(catalogue, code);
  if (!field) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: code } });
  const reason = refuseField(field, value);
  if (reason !== null) refuse(code, reason);
  const isCode = field.kind === 'service' || field.kind === 'denominator';
  if (isCode && !namesService(db, facility, field.kind, value)) refuse(code, 'not-a-choice');
}

/** Changes fields of an entry, all or none; a value that does not fit, alone or with the others, is refused. */
export function saveEntryFields(db: Writer, place: EntryPlace, fields: EntryFields): void {
  const { facility, catalogue, id } = place;
  let row = getEntryRow(db, facility, catalogue, id);
  for (const [code, given] of Object.entries(fields)) {
    const value = typeof given === 'string' ? given.trim() : given;
    demandFits(db, place, code, value);
    if (code === 'name') demandNewName(db, place, String(value));
    row = { ...row, ...writeField(catalogue, row, code, value) };
  }
  const contradiction = refuseEntry(catalogue, readFields(catalogue, row));
  if (contradiction !== null) refuse(Object.keys(fields)[0] ?? '', contradiction);
  saveRow(db, CATALOGUE_TABLES[catalogue], row);
}

// Two entries of one name would share the lines that files and papers write.
function demandNewName(db: Reader, { facility, catalogue, id }: EntryPlace, name: string): void {
  if (foldSpelling(name) === '') {
    throw new ExpectedFailure({ code: 'name-without-letters', facts: { name } });
  }
  const others = LISTS[catalogue](db, facility).filter((entry) => entry.id !== id);
  const same = findByName(others, name);
  if (same) throw new ExpectedFailure({ code: 'entry-exists', facts: { name: same.name } });
}

/** Adds an entry of the centre's own, by its name; gives its id. what else it holds is then written in its line. */
export function addEntry(
  db: Writer,
  facility: string,
  catalogue: EditedCatalogue,
  name: string,
): string {
  demandNewName(db, { facility, catalogue, id: '' }, name);
  return recordNewEntry(db, facility, catalogue, name);
}

/** Proposes an entry no more, or again; what refers to it keeps it. */
export function retireEntry(
  db: Writer,
  { facility, catalogue, id }: EntryPlace,
  retired: boolean,
): void {
  const { facility_id } = getEntryRow(db, facility, catalogue, id);
  saveRow(db, CATALOGUE_TABLES[catalogue], { id, facility_id, retired: retired ? 1 : 0 });
}

// What is common to all centres may be in use where this workspace cannot see it.
function demandUnused(db: Reader, row: CatalogueRow, { catalogue, id }: EntryPlace): void {
  const { code } = row;
  const name = String(row['name']);
  if (row.facility_id === '') throw new ExpectedFailure({ code: 'entry-common', facts: { code } });
  const uses = countUses(db, catalogue, { id, code, name });
  if (uses > 0) throw new ExpectedFailure({ code: 'entry-in-use', facts: { code, uses } });
}

function removeRow(db: Writer, { catalogue, id }: EntryPlace): void {
  for (const setting of listSettings(db, catalogue, id)) deleteRow(db, setting.table, setting.id);
  deleteRow(db, CATALOGUE_TABLES[catalogue], id);
}

/** Deletes an entry of the centre's own that nothing refers to. */
export function removeEntry(db: Writer, place: EntryPlace): void {
  const row = getEntryRow(db, place.facility, place.catalogue, place.id);
  demandUnused(db, row, place);
  removeRow(db, place);
}

const CODE = /^[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*$/;

/** Gives an entry of the centre's own that nothing refers to another code; gives its new id. */
export function recodeEntry(db: Writer, place: EntryPlace, code: string): string {
  const { facility, catalogue, id } = place;
  const row = getEntryRow(db, facility, catalogue, id);
  if (row.code === code) return id;
  demandUnused(db, row, place);
  if (!CODE.test(code)) throw new ExpectedFailure({ code: 'bad-code', facts: { code } });
  const same = LISTS[catalogue](db, facility).find((entry) => entry.code === code);
  if (same) throw new ExpectedFailure({ code: 'entry-exists', facts: { name: same.name } });
  removeRow(db, place);
  const moved = { ...row, id: `${facility}:${code}`, code };
  saveRow(db, CATALOGUE_TABLES[catalogue], moved);
  return moved.id;
}
