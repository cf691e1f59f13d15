import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { programDirectory } from '../app/pages.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { StartOptions } from './start-options.ts';

/** Runs Electron on the built program until its window is closed. */
export async function runWindow(
  binary: string,
  { directory, language }: StartOptions,
): Promise<ExitCode> {
  const words = [programDirectory(), '--workspace', directory, '--language', language];
  const child = spawn(binary, words, { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0 ? EXIT.done : EXIT.failed;
}
