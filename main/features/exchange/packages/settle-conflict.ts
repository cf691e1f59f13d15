import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { SqlValue, Writer } from '../../../db/handles.ts';
import { journalChange } from '../../../db/journal-change.ts';
import { saveRow } from '../../../db/save-row.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { IdSource } from '../../../platform/ids.ts';
import { type ConflictField, fieldKey, type KeptValue, listConflicts } from './conflicts.ts';
import { type Choice, listDecisions } from './decision-reader.ts';

/** What somebody decides about one or more fields, all in the same way. */
export interface Settling {
  readonly conflicts: readonly ConflictField[];
  readonly choice: Choice;
  /** The third value, where the choice is `other`. */
  readonly value: KeptValue['value'];
  readonly reason: string | null;
}

/** Who decides, and with what it is written down. */
export interface Deciding {
  readonly db: Writer;
  readonly ids: IdSource;
  readonly clock: Clock;
  readonly user: string;
}

interface GivenField extends ConflictField {
  readonly facility: string;
}

function readHeld(db: Writer, { table, row, field }: ConflictField): SqlValue | undefined {
  return db.get<{ value: SqlValue }>(`SELECT ${field} AS value FROM ${table} WHERE id = ?`, [row])
    ?.value;
}

function isRefusedValue(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^SQLITE_(?:CONSTRAINT|MISMATCH)/.test(code);
}

function changeRow(db: Writer, given: GivenField, value: SqlValue): void {
  const { table, row, field } = given;
  try {
    db.run(`UPDATE ${table} SET ${field} = ? WHERE id = ?`, [value, row]);
  } catch (error) {
    if (!isRefusedValue(error)) throw error;
    throw new ExpectedFailure({ code: 'conflict-value', facts: {} }, { cause: error });
  }
}

/**
 * Gives a field a value as somebody who saw the one that holds by the clock, so that the conflict is closed wherever this
 * is read: also where the row says it already, and a trigger would see no change.
 */
function giveField(db: Writer, given: GivenField, seen: SqlValue, value: SqlValue): void {
  const held = readHeld(db, given);
  if (held !== seen || held === value) {
    const { table, row, facility, field } = given;
    const operation = 'update' as const;
    const change = { before: { [field]: seen }, after: { [field]: value } };
    journalChange(db, { table, row, facility, operation, ...change });
  }
  if (held !== undefined && held !== value) changeRow(db, given, value);
}

/** Decides, journalled with who and why; gives the ids of the decisions. One that is no longer open is refused. */
export function settleConflicts(
  { db, ids, clock, user }: Deciding,
  { conflicts, choice, value, reason }: Settling,
): readonly string[] {
  const open = new Map(listConflicts(db).map((each) => [fieldKey(each), each]));
  return conflicts.map((field) => {
    const conflict = open.get(fieldKey(field));
    if (!conflict) throw new ExpectedFailure({ code: 'conflict-settled', facts: {} });
    const { earlier, later } = conflict;
    const chosen = { earlier: earlier.value, later: later.value, other: value }[choice];
    giveField(db, conflict, later.value, chosen);
    const id = ids.next();
    saveRow(db, 'conflict_decision', {
      ...{ id, facility_id: conflict.facility, table_name: conflict.table, row_id: conflict.row },
      ...{ field: conflict.field, choice, reason, decided_by: user, withdrawn: 0 },
      decided_at: new Date(clock.now()).toISOString(),
      earlier: JSON.stringify(earlier),
      later: JSON.stringify(later),
      chosen: JSON.stringify(chosen),
    });
    return id;
  });
}

/** Takes decisions back: the fields say again what they said, and are open. Refused where one was changed since. */
export function withdrawDecisions(db: Writer, wanted: readonly string[]): void {
  const known = new Map(listDecisions(db).map((each) => [each.id, each]));
  for (const id of wanted) {
    const decision = known.get(id);
    if (!decision || decision.withdrawn || readHeld(db, decision) !== decision.chosen) {
      throw new ExpectedFailure({ code: 'undo-too-late', facts: {} });
    }
    if (decision.chosen !== decision.later.value) changeRow(db, decision, decision.later.value);
    db.run('UPDATE conflict_decision SET withdrawn = 1 WHERE id = ?', [id]);
  }
}
