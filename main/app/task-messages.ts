import type { Actor } from '../db/write.ts';
import type { User } from '../features/users/reader.ts';
import type { Progress } from './task.ts';
import type { TaskInput, TaskName, TaskResult } from './tasks.ts';
import type { Thrown } from './thrown.ts';

/** What the worker thread is started with. */
export interface TaskOrder<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly input: TaskInput<Name>;
  readonly directory: string;
  readonly key: Uint8Array;
  readonly actor: Actor;
  readonly user: User;
}

/** What the worker thread says. */
export type TaskMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'result'; readonly result: TaskResult<TaskName> }
  | { readonly kind: 'thrown'; readonly thrown: Thrown };

/** What the worker thread is told: to stop at the next breath. */
export const CANCEL = 'cancel';
