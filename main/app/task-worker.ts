import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { openDatabase } from '../db/open-database.ts';
import { systemClock } from '../platform/clock.ts';
import { createIdSource } from '../platform/ids.ts';
import type { TaskContext } from './task.ts';
import { CANCEL, type TaskMessage, type TaskOrder } from './task-messages.ts';
import { performTask, type TaskName, type TaskResult } from './tasks.ts';
import { packThrown } from './thrown.ts';
import { workspaceFiles } from './workspace-files.ts';

// The one thread of long work: its own connection, so that whoever types next to it never waits for it.

function say(message: TaskMessage): void {
  parentPort?.postMessage(message);
}

function createContext(order: TaskOrder): TaskContext {
  const key = Buffer.from(order.key);
  let cancelled = false;
  parentPort?.on('message', (word) => {
    cancelled = cancelled || word === CANCEL;
  });
  return {
    directory: order.directory,
    database: openDatabase(workspaceFiles(order.directory).database, key),
    clock: systemClock,
    ids: createIdSource(systemClock),
    actor: order.actor,
    user: order.user,
    key,
    report: (progress) => say({ kind: 'progress', progress }),
    async breathe() {
      await setImmediate();
      if (cancelled) throw new ExpectedFailure({ code: 'cancelled', facts: {} });
    },
  };
}

async function perform<Name extends TaskName>(order: TaskOrder<Name>): Promise<void> {
  const context = createContext(order);
  let result: TaskResult<Name>;
  try {
    result = await performTask(order.name, context, order.input);
  } finally {
    context.database.close();
  }
  // Whoever hears of the end may close the workspace: no connection of ours is left.
  say({ kind: 'result', result });
}

try {
  await perform(workerData as TaskOrder);
} catch (error) {
  say({ kind: 'thrown', thrown: packThrown(error) });
} finally {
  parentPort?.close();
}
