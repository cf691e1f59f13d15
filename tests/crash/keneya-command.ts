import { join } from 'node:path';
import { type Ended, startNode } from './killed-process.ts';

export const PIN = '246810';
const KENEYA = join(import.meta.dirname, '../../main/cli/keneya.ts');

/** An error as a script reads it. */
export interface ToldError {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** The words that run a command of Keneya under Node, for whatever starts processes. */
export function keneyaWords(words: readonly string[]): readonly string[] {
  return [KENEYA, ...words];
}

/** Runs a command in a process of its own, signed in by the environment. */
export function runKeneya(words: readonly string[], pin = PIN): Promise<Ended> {
  return startNode(keneyaWords(words), { KENEYA_PIN: pin }).end();
}

/** Reads the one object that `--json` puts on the error output. */
export function readToldError(complaints: string): ToldError {
  const { code, facts, message, ...rest } = JSON.parse(complaints) as ToldError;
  if (Object.keys(rest).length > 0) throw new Error(`More than was agreed: ${complaints}`);
  return { code, facts, message };
}
