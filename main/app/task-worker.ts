import { setImmediate } from 'node:timers/promises';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
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

// Asking for messages costs more than most changes that are made in between.
const HEED_EVERY = 200;

function createContext(order: TaskOrder): TaskContext {
  const key = Buffer.from(order.key);
  let cancelled = false;
  let calls = 0;
  parentPort?.on('message', (word) => {
    cancelled = cancelled || word === CANCEL;
  });
  const assertWanted = (): void => {
    if (cancelled) throw new ExpectedFailure({ code: 'cancelled', facts: {} });
  };
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
      assertWanted();
    },
    heed() {
      calls += 1;
      if (parentPort && calls % HEED_EVERY === 0) {
        cancelled = cancelled || receiveMessageOnPort(parentPort)?.message === CANCEL;
      }
      assertWanted();
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
