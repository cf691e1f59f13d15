import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['renderer', 'shared', 'main', 'resources/locales'];
const SETTINGS = ['package-lock.json', 'electron.vite.config.ts'];

function newestChange(root: string): number {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(root, folder, name),
    ),
  );
  const times = [...files, ...SETTINGS.map((name) => join(root, name))].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return times.reduce((newest, time) => Math.max(newest, time), 0);
}

function isFresh(root: string): boolean {
  const built = statSync(join(root, 'out', 'renderer', 'index.html'), { throwIfNoEntry: false });
  return built !== undefined && built.mtimeMs >= newestChange(root);
}

/**
 * Builds the pages when they are missing or older than their sources; `false` when the build failed. A packaged
 * program has neither sources nor a builder, and its pages are as they were packed.
 */
export function buildPagesWhenOld(root: string, tellBuilding: () => void): boolean {
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  if (!existsSync(builder) || isFresh(root)) return true;
  tellBuilding();
  const words = [builder, 'build', '--logLevel', 'warn'];
  // What the builder says is for the error output: the first line of the output may be the address.
  return spawnSync(process.execPath, words, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}
