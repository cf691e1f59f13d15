import type { HeldDifference } from '../../../shared/contract/second-entries.ts';
import type { Reader } from '../../db/handles.ts';

/** What came of typing a filled form twice. */
export interface SecondEntry {
  readonly fields: number;
  readonly settled: boolean;
}

/** The comparison of a filled form, or null where it was typed once. */
export function findSecondEntry(db: Reader, submission: string): SecondEntry | null {
  const row = db.get<{ fields: number; settled: number }>(
    'SELECT fields, settled FROM second_entry WHERE submission_id = ?',
    [submission],
  );
  return row ? { fields: row.fields, settled: row.settled === 1 } : null;
}

/** The lines that were typed differently, in the order of the form, with who decided. */
export function listDifferences(db: Reader, submission: string): readonly HeldDifference[] {
  return db.all<HeldDifference>(
    `SELECT d.path, d.first, d.second, d.choice, d.chosen,
       CASE WHEN d.choice IS NULL THEN NULL ELSE (
         SELECT coalesce(u.name, j.user) FROM journal j LEFT JOIN user u ON u.id = j.user
         WHERE j.table_name = 'entry_difference' AND j.row_id = d.id ORDER BY j.id DESC LIMIT 1
       ) END AS decidedBy
     FROM entry_difference d WHERE d.submission_id = ? ORDER BY d.rowid`,
    [submission],
  );
}
