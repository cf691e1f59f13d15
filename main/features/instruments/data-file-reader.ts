import type { FormDataFile } from '../../../shared/contract/form-data-files.ts';
import {
  countDataRows,
  listFormFiles,
} from '../../../shared/domain/instruments/xlsform/data-files.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import type { Reader } from '../../db/handles.ts';

interface VersionRow {
  readonly version: string;
  readonly sheets: string;
  readonly at: number;
  readonly by: string;
}

// What two laptops both brought has come with the first of them.
const VERSIONS = `
  SELECT f.version, f.sheets, min(j.clock_ms) AS at, coalesce(u.name, j.user) AS by
  FROM form f JOIN journal j ON j.row_id = f.id AND j.table_name = 'form' AND j.operation = 'insert'
    LEFT JOIN user u ON u.id = j.user
  WHERE f.form_id = ? GROUP BY f.id ORDER BY f.rowid DESC`;

/** The data files of the newest version of a form, with the version since which each is as it is now. */
export function listDataFilesOf(db: Reader, formId: string): readonly FormDataFile[] {
  const versions = db
    .all<VersionRow>(VERSIONS, [formId])
    .map((row) => ({ ...row, sheets: JSON.parse(row.sheets) as readonly Sheet[] }));
  const [newest] = versions;
  if (!newest) return [];
  return listFormFiles(newest.sheets)
    .filter(({ sheet, isNeeded }) => sheet !== null || isNeeded)
    .map(({ file, sheet }) => {
      if (sheet === null) return { file, rows: null, since: null };
      const before = versions.findIndex(({ sheets }) => !hasSheet(sheets, sheet));
      const { version, at, by } =
        versions.slice(0, before < 0 ? undefined : before).at(-1) ?? newest;
      const since = { version, at: new Date(at).toISOString(), by };
      return { file, rows: countDataRows(sheet), since };
    });
}

function hasSheet(sheets: readonly Sheet[], wanted: Sheet): boolean {
  const held = sheets.find(({ name }) => name.trim() === wanted.name.trim());
  return held !== undefined && cellsOf(held) === cellsOf(wanted);
}

function cellsOf({ rows }: Sheet): string {
  return JSON.stringify(rows.map(({ cells }) => cells));
}
