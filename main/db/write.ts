import type { Clock } from '../platform/clock.ts';
import type { Writer } from './handles.ts';
import { joinedWritesOf } from './joined-writes.ts';
import { type Database, internalsOf } from './open-database.ts';
import { tidyLogAfterWrite } from './tidy-log.ts';
import { takeTurn } from './write-turns.ts';

/** Who changes the workspace, and on which device. */
export interface Actor {
  readonly device: string;
  readonly user: string;
}

/** Where a change comes from: typed or imported here, out of a package (with events of its own), or seeded alike everywhere. */
export type Origin = 'local' | 'package' | 'seed';

/** How {@link write} ends: kept, or undone although it went well (a dry run). */
export interface WriteOptions {
  readonly origin?: Origin;
  readonly rollback?: boolean;
}

class DryRun extends Error {}

// The hybrid clock never goes back: where the wall clock does, the counter goes on under the last time seen.
const BEGIN_CONTEXT = `
UPDATE journal_context SET
  device = :device, user = :user, origin = :origin, tail = lower(hex(randomblob(6))),
  clock_counter = CASE WHEN :now > clock_ms THEN 0 ELSE clock_counter + 1 END,
  clock_ms = max(:now, clock_ms)`;

/**
 * Runs one change to the workspace: a transaction that took the write lock at once, with the journal told who writes.
 * `action` is synchronous; whatever it throws undoes everything.
 */
export function write<Result>(
  database: Database,
  clock: Clock,
  actor: Actor,
  action: (writer: Writer) => Result,
  options: WriteOptions = {},
): Result {
  const { connection, writer } = internalsOf(database);
  let result: Result | undefined;
  const transaction = connection.transaction(() => {
    writer.run(BEGIN_CONTEXT, { ...actor, origin: options.origin ?? 'local', now: clock.now() });
    result = action(writer);
    writer.run('UPDATE journal_context SET origin = NULL');
    if (options.rollback) throw new DryRun();
  });
  const joined = joinedWritesOf(database);
  try {
    if (joined) joined.change(() => transaction.immediate());
    else takeTurn(() => transaction.immediate());
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  if (!joined) tidyLogAfterWrite(connection);
  return result as Result;
}
