import { isMatchedKind, type TableMatch } from '../../../shared/domain/imports/table-match.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import { deriveId } from '../../platform/ids.ts';

interface MatchRow {
  readonly kind: string;
  readonly words: string;
  readonly columns: string;
  readonly box: string | null;
  readonly direction: TableMatch['direction'];
}

function toMatch({ kind, words, columns, ...rest }: MatchRow): TableMatch {
  if (!isMatchedKind(kind)) throw new Error(`No such kind of table: ${kind}`);
  return { ...rest, kind, words: JSON.parse(words), columns: JSON.parse(columns) };
}

/** What a centre said of the tables whose headings have these words; `null` where it never met one. */
export function findColumnMatch(
  db: Reader,
  facility: string,
  words: readonly string[],
): TableMatch | null {
  const row = db.get<MatchRow>(
    `SELECT kind, words, columns, box, direction FROM column_match
     WHERE facility_id = ? AND words = ?`,
    [facility, JSON.stringify(words)],
  );
  return row ? toMatch(row) : null;
}

/** What any other centre said of such tables: a proposal, never more. */
export function findForeignMatch(
  db: Reader,
  facility: string,
  words: readonly string[],
): TableMatch | null {
  const row = db.get<MatchRow>(
    `SELECT kind, words, columns, box, direction FROM column_match
     WHERE facility_id <> ? AND words = ? ORDER BY id LIMIT 1`,
    [facility, JSON.stringify(words)],
  );
  return row ? toMatch(row) : null;
}

/** Remembers what a centre said of a table, in the place of what it said before. */
export function recordColumnMatch(db: Writer, facility: string, match: TableMatch): void {
  const words = JSON.stringify(match.words);
  saveRow(db, 'column_match', {
    id: deriveId('column_match', facility, words),
    facility_id: facility,
    kind: match.kind,
    words,
    columns: JSON.stringify(match.columns),
    box: match.box,
    direction: match.direction,
  });
}
