import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhenOld, PAGES, WINDOW } from '../main/cli/start-build.ts';
import { findElectron } from '../main/electron/binary.ts';
import { CONFIGURATION } from './configuration.ts';

const ROOT = join(import.meta.dirname, '..');
const BUILDER = 'packaging/node_modules/electron-builder/cli.js';

/** What a release needs and this checkout lacks, each with the way to get it. */
export function listMissing(root: string): readonly string[] {
  const { author, homepage } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly author?: unknown;
    readonly homepage?: unknown;
  };
  const isSigned = author !== undefined && homepage !== undefined;
  return [
    ...(findElectron(root) === null
      ? ["Electron's program is not here. Fetch it, with internet: npm run electron:get"]
      : []),
    ...(existsSync(join(root, BUILDER))
      ? []
      : [
          'The builder is not here. Fetch it, with internet: npm ci --ignore-scripts --prefix packaging',
        ]),
    ...(process.platform !== 'linux' || isSigned
      ? []
      : [
          'A Debian package names its maker: package.json needs "author" (with email) and "homepage".',
        ]),
  ];
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function pack(): number {
  const isBuilt = buildWhenOld(ROOT, [PAGES, WINDOW], () => tell('Building the program…'));
  if (!isBuilt) return 1;
  const configuration = join(ROOT, 'out', 'packaging.json');
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  writeFileSync(configuration, JSON.stringify(CONFIGURATION));
  const words = [join(ROOT, BUILDER), '--projectDir', ROOT, '--config', configuration];
  const own = process.argv.slice(2);
  const { status } = spawnSync(process.execPath, [...words, '--publish', 'never', ...own], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  return status ?? 1;
}

function release(): number {
  const missing = listMissing(ROOT);
  for (const line of missing) tell(line);
  return missing.length > 0 ? 1 : pack();
}

if (import.meta.main) process.exitCode = release();
