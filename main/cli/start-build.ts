import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a host shows or runs, and from what it is built. */
export interface Build {
  readonly made: string;
  readonly from: readonly string[];
}

const SETTINGS = ['package-lock.json', 'electron.vite.config.ts'];

/** What a browser is shown. */
export const PAGES: Build = {
  made: 'out/renderer/index.html',
  from: ['renderer', 'shared', 'resources/locales'],
};

/** What our own window runs. */
export const WINDOW: Build = { made: 'out/main/electron.js', from: ['main', 'shared'] };

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function listFiles(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => join(folder, name));
}

function isFresh(root: string, { made, from }: Build): boolean {
  const sources = [
    ...from.flatMap((folder) => listFiles(join(root, folder))),
    ...SETTINGS.map((name) => join(root, name)),
  ];
  const madeAt = timeOf(join(root, made));
  return sources.every((file) => timeOf(file) <= madeAt);
}

// Longer than a build takes on the slowest machine: what lies there still was left by one that was killed.
const LEFT_BEHIND_MS = 180_000;

function isTaken(folder: string): boolean {
  try {
    mkdirSync(folder);
    return false;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const isLeftBehind = Date.now() - timeOf(folder) > LEFT_BEHIND_MS;
    if (isLeftBehind) rmSync(folder, { recursive: true, force: true });
    return true;
  }
}

/** Waits until no other process builds, for a builder begins by emptying what another may be reading. */
function inTurn<Result>(root: string, action: () => Result): Result {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = join(cache, 'keneya-building');
  const never = new Int32Array(new SharedArrayBuffer(4));
  while (isTaken(folder)) Atomics.wait(never, 0, 0, 100);
  try {
    return action();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Builds what is missing or older than its sources; `false` when that failed. A packaged program has neither sources
 * nor a builder, and everything is as it was packed.
 */
export function buildWhenOld(
  root: string,
  builds: readonly Build[],
  tellBuilding: () => void,
): boolean {
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const isReady = (): boolean => builds.every((build) => isFresh(root, build));
  if (!existsSync(builder) || isReady()) return true;
  return inTurn(root, () => {
    if (isReady()) return true;
    tellBuilding();
    const words = [builder, 'build', '--logLevel', 'error'];
    // What the builder says is for the error output: the first line of the output may be the address.
    const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 2, 2] });
    return status === 0;
  });
}
