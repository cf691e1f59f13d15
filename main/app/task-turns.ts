import { ExpectedFailure } from '../../shared/contract/failures.ts';

/** Work that has begun: what it comes to, and when it has let go of everything. */
export interface BegunWork<Result> {
  readonly result: Promise<Result>;
  /** Never rejects. */
  readonly ended: Promise<unknown>;
}

/** Lets pieces of long work run one after the other, in the order they were asked for. */
export class TaskTurns {
  #before: Promise<unknown> = Promise.resolve();

  /** Begins work when all before it has ended; cancelled while it waits, it never begins. */
  take<Result>(begin: () => BegunWork<Result>, signal?: AbortSignal): Promise<Result> {
    const before = this.#before;
    const begun = waitFor(before, signal).then(begin);
    const ended = begun.then((work) => work.ended).catch(() => {});
    // Whoever gives up while waiting does not let the next one past those who still run.
    this.#before = Promise.all([before, ended]);
    return begun.then((work) => work.result);
  }
}

function waitFor(before: Promise<unknown>, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = (): void => reject(new ExpectedFailure({ code: 'cancelled', facts: {} }));
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    void before.then(() => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    });
  });
}
