import { spawn } from 'node:child_process';

/** The program that opens a file as a double click would. */
export function openerOf(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'explorer.exe';
  return platform === 'darwin' ? 'open' : 'xdg-open';
}

// Whoever has not given up by then is at work: some openers stay as long as the program that they started.
const SETTLED_MS = 4000;

/**
 * Opens a file, a folder or a local address by the program that the system has for it, without a shell; `false` where
 * there is none. The system's own opener says so by its exit code, but for the one of Windows, which always says 1.
 */
export function openBySystem(
  target: string,
  opener: string = openerOf(process.platform),
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(opener, [target], { stdio: 'ignore', detached: true });
    const timer = setTimeout(() => resolve(true), SETTLED_MS);
    const settle = (isOpened: boolean): void => {
      clearTimeout(timer);
      resolve(isOpened);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0 || opener === 'explorer.exe'));
    child.unref();
  });
}
