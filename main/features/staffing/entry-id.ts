import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Reader } from '../../db/handles.ts';

/** The id of a catalogue's entry by its code, the centre's own before the common one; none is an expected failure. */
export function findEntryId(
  db: Reader,
  catalogue: 'cadre' | 'service',
  facility: string,
  code: string,
): string {
  const row = db.get<{ id: string }>(
    `SELECT id FROM ${catalogue} WHERE code = ? AND facility_id IN ('', ?) ORDER BY facility_id DESC`,
    [code, facility],
  );
  if (row) return row.id;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: code } });
}
