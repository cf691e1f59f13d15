import type { Reader } from '../../../db/handles.ts';
import type { OpenRow } from '../open-formats/open-tables.ts';
import { SCORE_TABLE, VisitScores } from '../open-formats/visit-scores.ts';
import type { MirrorSource } from './copy-lines.ts';

function copyText(value: OpenRow['values'][number]): string {
  if (value === null) return '\\N';
  return String(value)
    .replaceAll('\\', '\\\\')
    .replace(/[\t\n\r\0]/g, ' ');
}

function copyLines(rows: readonly OpenRow[]): string {
  return rows.map(({ values }) => `${values.map(copyText).join('\t')}\n`).join('');
}

/** The scores of visits as a source of the mirror. */
export function scoreSource(db: Reader): MirrorSource {
  const scores = new VisitScores(db);
  return {
    table: SCORE_TABLE,
    numberedBy: 'submission',
    readAfter(_db, row) {
      const rows = scores.readAfter(row, null);
      if (rows === null) return null;
      return { lines: copyLines(rows), rows: rows.length, last: rows.at(-1)?.row ?? row };
    },
    readNamed(_db, ids) {
      const rows = scores.readNamed(ids);
      return { lines: copyLines(rows), found: rows.map(({ values: [id] }) => String(id)) };
    },
  };
}
