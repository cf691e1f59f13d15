import { useEffect, useRef, useState } from 'react';

/** How far long work has come; `total` is null while it is not known. */
export interface TaskProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

/** Long work as a page shows it. */
export interface Task {
  /** Null while nothing runs. */
  readonly progress: TaskProgress | null;
  /** What the last run threw, for its notice; null when it went well or was cancelled. */
  readonly error: unknown;
  /** Runs the work to its end; null when it was cancelled or failed. One run at a time. */
  readonly run: <Result>(start: TaskStart<Result>) => Promise<Result | null>;
  readonly cancel: () => void;
}

type TaskStart<Result> = () => Promise<AsyncIterator<TaskProgress, Result>>;

const STARTING: TaskProgress = { step: '', done: 0, total: null };

/** Runs long work for a page, with its progress and a way to stop it; leaving the page stops it as well. */
export function useTask(): Task {
  const [progress, setProgress] = useState<TaskProgress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  async function follow<Result>(start: TaskStart<Result>): Promise<Result | null> {
    let isCancelled = false;
    const work = await start();
    const cancelled = new Promise<null>((resolve) => {
      stop.current = () => {
        isCancelled = true;
        resolve(null);
        void work.return?.();
      };
    });
    const ended = (async () => {
      for (;;) {
        const step = await work.next();
        if (step.done) return isCancelled ? null : step.value;
        setProgress(step.value);
      }
    })();
    // What is cancelled may still end in its own way, which nobody waits for.
    ended.catch(() => undefined);
    return Promise.race([ended, cancelled]);
  }

  async function run<Result>(start: TaskStart<Result>): Promise<Result | null> {
    setError(null);
    setProgress(STARTING);
    try {
      return await follow(start);
    } catch (thrown) {
      setError(thrown);
      return null;
    } finally {
      stop.current = null;
      setProgress(null);
    }
  }

  return { progress, error, run, cancel: () => stop.current?.() };
}
