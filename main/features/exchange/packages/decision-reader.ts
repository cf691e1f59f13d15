import type { Reader } from '../../../db/handles.ts';
import type { SynchronisedTable } from '../../../db/synchronised-tables.ts';
import type { KeptValue } from './conflicts.ts';

/** Which of two values was chosen: that of before, the one that holds by the clock, or a third. */
export type Choice = 'earlier' | 'later' | 'other';

/** What somebody decided about a field of which two devices said two things. */
export interface Decision {
  readonly id: string;
  readonly facility: string;
  readonly table: SynchronisedTable;
  readonly row: string;
  readonly field: string;
  readonly earlier: KeptValue;
  readonly later: KeptValue;
  readonly choice: Choice;
  readonly chosen: KeptValue['value'];
  readonly reason: string | null;
  readonly withdrawn: boolean;
  readonly user: string;
  readonly at: string;
}

interface DecisionRow extends Omit<Decision, 'earlier' | 'later' | 'chosen' | 'withdrawn'> {
  readonly earlier: string;
  readonly later: string;
  readonly chosen: string;
  readonly withdrawn: 0 | 1;
}

/** Every decision that is known here, the newest first. */
export function listDecisions(db: Reader): readonly Decision[] {
  const rows = db.all<DecisionRow>(
    `SELECT id, facility_id AS facility, table_name AS "table", row_id AS row, field, earlier, later, choice, chosen,
       reason, withdrawn, decided_by AS user, decided_at AS at
     FROM conflict_decision ORDER BY decided_at DESC, id DESC`,
  );
  return rows.map((row) => ({
    ...row,
    earlier: JSON.parse(row.earlier) as KeptValue,
    later: JSON.parse(row.later) as KeptValue,
    chosen: JSON.parse(row.chosen) as KeptValue['value'],
    withdrawn: row.withdrawn === 1,
  }));
}
