import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Role } from '../../shared/domain/users/role.ts';
import { assertRole } from './roles.ts';
import type { Progress } from './task.ts';
import { CANCEL, type TaskMessage, type TaskOrder } from './task-messages.ts';
import { type BegunWork, TaskTurns } from './task-turns.ts';
import { TASK_ROLES, type TaskInput, type TaskName, type TaskResult } from './tasks.ts';
import { unpackThrown } from './thrown.ts';
import type { Workspace } from './workspace.ts';

/** Who wants to hear of a task, and may stop it. */
export interface TaskOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Room for what a task throws away at once. V8 keeps the room of a thread that has ended for eight seconds: with what it
 * takes by itself, the program holds 185 MB right after three reports; with this, 164.
 */
const YOUNG_MB = 8;

function startWorker(order: TaskOrder): Worker {
  // Beside this file, as source or as built.
  const file = `./task-worker${extname(import.meta.url)}`;
  return new Worker(new URL(file, import.meta.url), {
    workerData: order,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
}

// One writer at a time, and one hungry thread: a laptop of a centre has little of either.
const turns = new TaskTurns();

/**
 * Does long work in a thread of its own, for a person whose role allows it, and gives what it came to. Tasks of one
 * process run one after the other; one that is cancelled before its turn never starts.
 */
export function runTask<Name extends TaskName>(
  workspace: Workspace,
  name: Name,
  input: TaskInput<Name>,
  options: TaskOptions = {},
): Promise<TaskResult<Name>> {
  const needed: Role = TASK_ROLES[name];
  assertRole(workspace.user, needed);
  const { directory, key, actor, user } = workspace;
  const order = { name, input, directory, key, actor, user };
  return workspace.work.run(options.signal, (signal) =>
    turns.take(() => beginTask<Name>(order, { ...options, signal }), signal),
  );
}

function beginTask<Name extends TaskName>(
  order: TaskOrder,
  { signal, onProgress }: TaskOptions,
): BegunWork<TaskResult<Name>> {
  const worker = startWorker(order);
  const cancel = (): void => worker.postMessage(CANCEL);
  signal?.addEventListener('abort', cancel, { once: true });
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const result = new Promise<TaskResult<Name>>((resolve, reject) => {
    worker.on('message', (message: TaskMessage) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      // The worker answers the order it was given, so that the result is of that task.
      else if (message.kind === 'result') resolve(message.result as TaskResult<Name>);
      else reject(unpackThrown(message.thrown));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The task thread ended with ${code}`)));
  });
  return { ended, result: result.finally(() => signal?.removeEventListener('abort', cancel)) };
}
