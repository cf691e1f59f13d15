import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** How a process ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: readonly string[];
  readonly complaints: string;
}

/** A Node process that a test watches, and may put an end to. */
export interface WatchedProcess {
  readonly child: ChildProcess;
  /** Waits until the process has said so many lines in all; false when it ended before. */
  waitForLines(count: number): Promise<boolean>;
  /** Waits for its end, however it comes; lines said before it are all there. */
  end(): Promise<Ended>;
}

/** Starts Node with these words. */
export function startNode(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): WatchedProcess {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  let complaints = '';
  let wake = (): void => {};
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    said.push(line);
    wake();
  });
  lines.on('close', () => wake());
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  let closed = false;
  void ended.then(() => {
    closed = true;
    wake();
  });
  return {
    child,
    async waitForLines(count) {
      while (said.length < count && !closed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return said.length >= count;
    },
    async end() {
      const how = await ended;
      return { ...how, said, complaints };
    },
  };
}
