import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WITH_COMPILE_CACHE } from '../compile-cache.ts';

/** A process that serves pages on this machine. */
export interface Program {
  readonly address: string;
  readonly pid: number;
  /** Asks it to end, as a terminal does, and waits until it has: what it holds is closed in order. */
  close(): Promise<void>;
}

const CLI = join(import.meta.dirname, '../../../main/cli');

async function serve(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${words.join(' ')} does not start`);
  const close = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http')) return { address: line, pid, close };
  }
  throw new Error(`${words.join(' ')} ended without an address`);
}

/** Starts the program over a workspace, as a person does who opens the address elsewhere. */
export function startProgram(workspace: string): Promise<Program> {
  // What it prints and saves goes into a home beside the workspace, never into that of whoever measures.
  const home = `${workspace}-home`;
  mkdirSync(home, { recursive: true });
  const owner = { HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home };
  return serve(
    [...WITH_COMPILE_CACHE, join(CLI, 'start.ts'), '--web', '--no-open', '--workspace', workspace],
    owner,
  );
}

/** Starts a server of Node that has one empty page and nothing else. */
export function startEmptyServer(): Promise<Program> {
  return serve([...WITH_COMPILE_CACHE, join(import.meta.dirname, '../children/empty-server.ts')]);
}
