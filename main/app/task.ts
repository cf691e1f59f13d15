import type { Database } from '../db/open-database.ts';
import type { Actor } from '../db/write.ts';
import type { User } from '../features/users/reader.ts';
import type { Clock } from '../platform/clock.ts';
import type { IdSource } from '../platform/ids.ts';

/** How far long work has come: `done` of `total` in what `step` names; `total` is null while it is not known. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

/** What a task works with, in its own thread and on its own connection. */
export interface TaskContext {
  readonly directory: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly actor: Actor;
  readonly user: User;
  readonly key: Buffer;
  /** Tells how far it has come; cheap to call often. */
  report(progress: Progress): void;
  /** Lets other work through and throws when the person has cancelled. */
  breathe(): Promise<void>;
  /** The same for work that cannot wait, such as a transaction: only throws. Cheap to call often. */
  heed(): void;
}
