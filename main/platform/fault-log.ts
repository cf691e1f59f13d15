import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from './clock.ts';
import { makeFolder } from './files/make-folder.ts';

/** The place in our code where an error arose; the message stays out, since it may quote what a person typed. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames.slice(0, 12)].join('\n');
}

function append(directory: string, time: string, line: string): void {
  const folder = join(directory, 'log');
  makeFolder(folder);
  appendFileSync(join(folder, `${time.slice(0, 7)}.log`), `${time} ${line}\n`);
}

/** Writes a fault of ours to the workspace's log and gives the short reference that a person can quote. */
export function logFault(error: unknown, directory: string, clock: Clock): string {
  const time = new Date(clock.now()).toISOString();
  const reference = `K${clock.now().toString(36).slice(-6).toUpperCase()}`;
  try {
    if (existsSync(directory)) append(directory, time, `${reference} ${traceOf(error)}`);
  } catch {
    // A disk that takes no line must not hide the fault itself.
  }
  return reference;
}
