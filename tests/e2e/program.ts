import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, '../../main/cli/start.ts');

/** The program as a person starts it, in a process that can be killed. */
export interface Program {
  /** What it prints for the browser, for one use. */
  readonly address: string;
  /** Ends it at once, as a flat battery does; nothing where it has ended. */
  readonly kill: () => Promise<void>;
}

async function readAddress({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('The program has no output');
  for await (const line of createInterface({ input: stdout })) {
    if (line.startsWith('http')) return line;
  }
  throw new Error('The program ended without an address');
}

/** Starts the program over a folder: with the demonstration centre, or for a person of another home, where that is wanted. */
export async function startProgram(
  workspace: string,
  { demo = false, home }: { readonly demo?: boolean; readonly home?: string } = {},
): Promise<Program> {
  const words = ['--web', '--no-open', ...(demo ? ['--demo'] : []), '--workspace', workspace];
  // Where the documents of a person are is asked of these.
  const owner = home === undefined ? {} : { HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: home };
  const host = spawn(process.execPath, [PROGRAM, ...words], {
    env: { ...process.env, ...owner },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = async (): Promise<void> => {
    if (host.exitCode !== null || host.signalCode !== null) return;
    const gone = once(host, 'exit');
    host.kill('SIGKILL');
    await gone;
  };
  try {
    return { address: await readAddress(host), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
