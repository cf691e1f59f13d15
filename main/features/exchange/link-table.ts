import { LINK_COLUMNS, ORG_UNIT_SUBJECT } from '../../../shared/domain/exchange/link-table.ts';
import type { Reader } from '../../db/handles.ts';
import { type CsvCell, writeCsv } from '../../platform/csv/write-csv.ts';
import { listLinks, listOrgUnits } from './link-reader.ts';

/** Every link and organisation unit as a table, which an import takes in another workspace. */
export function writeLinkTable(db: Reader): Uint8Array {
  const units = [...listOrgUnits(db)].map(([facility, unit]): readonly CsvCell[] => [
    ORG_UNIT_SUBJECT,
    facility,
    unit,
    null,
    null,
  ]);
  const links = listLinks(db).map((link): readonly CsvCell[] => [
    link.subject,
    link.facility,
    link.dataElement,
    link.categoryOptionCombo,
    link.attributeOptionCombo,
  ]);
  return writeCsv([LINK_COLUMNS, ...units, ...links]);
}
