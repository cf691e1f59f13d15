import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { type ConflictField, listConflicts } from '../features/exchange/packages/conflicts.ts';
import type { Choice } from '../features/exchange/packages/decision-reader.ts';
import { settleConflicts } from '../features/exchange/packages/settle-conflict.ts';
import { listThrown, listTray, type TrayEntry } from '../features/exchange/packages/tray.ts';
import { RowWords } from '../features/exchange/row-words.ts';
import type { Workspace } from './workspace.ts';

/** A package of the trays, as it is told. */
export interface ToldTray extends Omit<TrayEntry, 'manifest'> {
  readonly from: string | null;
  readonly part: number | null;
  readonly parts: number | null;
  readonly thrown: boolean;
}

/** What waits, what must be looked at, and what was thrown away and can be brought back. */
export function listTrays({ database }: Workspace): readonly ToldTray[] {
  const tell = (entries: readonly TrayEntry[], thrown: boolean): readonly ToldTray[] =>
    entries.map(({ manifest, ...entry }) => ({
      ...entry,
      ...{ from: manifest?.from ?? null, part: manifest?.part ?? null },
      ...{ parts: manifest?.parts ?? null, thrown },
    }));
  return [...tell(listTray(database.reader), false), ...tell(listThrown(database.reader), true)];
}

/** What a person types to decide; `null` fields decide all that is open. */
export interface TypedDecision {
  readonly field: { readonly table: string; readonly row: string; readonly field: string } | null;
  readonly choice: Choice;
  readonly value: string | null;
  readonly reason: string | null;
}

function readValue(
  { database }: Workspace,
  { table, field }: ConflictField,
  typed: string | null,
): string | number | null {
  if (typed === null || !new RowWords(database.reader, 'fr').isNumber(table, field)) return typed;
  const value = Number(typed);
  if (Number.isFinite(value)) return value;
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--value', value: typed } });
}

/** Decides one field, or all that are open; gives how many. */
export function settleTyped(workspace: Workspace, typed: TypedDecision): number {
  const { field, choice, reason } = typed;
  const open = listConflicts(workspace.database.reader);
  const conflicts = open.filter(
    (each) =>
      field === null ||
      (each.table === field.table && each.row === field.row && each.field === field.field),
  );
  const [first] = conflicts;
  if (!first) throw new ExpectedFailure({ code: 'conflict-settled', facts: {} });
  const value = readValue(workspace, first, typed.value);
  const { ids, clock, user } = workspace;
  const settled = workspace.write('coach', (db) =>
    settleConflicts({ db, ids, clock, user: user.id }, { conflicts, choice, value, reason }),
  );
  return settled.length;
}

/** The taken package that a word names: its file, or the first signs of its digest. */
export function findTakenPackage({ database }: Workspace, word: string): string {
  const found = database.reader.all<{ digest: string }>(
    `SELECT digest FROM package WHERE state = 'taken'
       AND (name = :word OR (length(:word) >= 6 AND substr(digest, 1, length(:word)) = :word)) LIMIT 2`,
    { word },
  );
  const [only, another] = found;
  if (only && !another) return only.digest;
  throw new ExpectedFailure({ code: 'unknown-package', facts: {} });
}
