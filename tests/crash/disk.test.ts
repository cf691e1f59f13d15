import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyWorkspace } from '../../main/app/verify.ts';
import { workspaceFiles } from '../../main/app/workspace-files.ts';
import { keneyaWords, PIN, readToldError } from './keneya-command.ts';
import { runOnDisk, whyNoSmallDisk } from './small-disk.ts';
import { stockTable } from './stock-table.ts';
import { MODEL_ROWS, prepareWorkspaceModel } from './test-workspace.ts';
import { CENTRE, countRows } from './workspace-rows.ts';
import { readFolder } from './write-recorder.ts';

const model = prepareWorkspaceModel();
const STOCK_ROWS = 2_520;

const obstacle = whyNoSmallDisk();
if (obstacle !== null) console.log(`Full and write-protected disks are not tried: ${obstacle}.`);

/** Opens what a command left behind: it is whole, nothing of it lies about, and it holds so many rows of stock. */
function countStock(directory: string): number {
  const workspace = model.open(directory);
  try {
    expect(verifyWorkspace(workspace)).toMatchObject({ ok: true, gaps: 0, orphans: 0 });
    expect(existsSync(workspaceFiles(directory).staging)).toBe(false);
    expect(countRows(workspace.database.reader)).toBe(MODEL_ROWS);
    const row = workspace.database.reader.get<{ n: number }>(
      'SELECT count(*) AS n FROM stock_entry',
    );
    return row?.n ?? 0;
  } finally {
    workspace.close();
  }
}

function sizeOf(directory: string): number {
  return [...readFolder(directory).values()].reduce((sum, { length }) => sum + length, 0);
}

function importWords(stock: string, ...more: readonly string[]) {
  return (disk: string): readonly string[] => [
    'import',
    stock,
    '--facility',
    CENTRE,
    '--workspace',
    disk,
    ...more,
  ];
}

describe.runIf(obstacle === null)('a full disk', () => {
  it.each([
    ['the records put aside', 300_000, 'disk-full'],
    ['the records taken in', 1_100_000, 'disk-full'],
    ['the closing backup', 3_000_000, 'backup-not-made'],
  ] as const)('that has no room for %s is told, and nothing is half done', (_, room, code) => {
    const directory = model.copy();
    const stock = `${directory}-stock.csv`;
    writeFileSync(stock, stockTable('Produit', STOCK_ROWS));
    const options = `size=${sizeOf(directory) + room}`;
    const { ended, disk, result } = runOnDisk(directory, options, importWords(stock, '--json'));
    expect(ended).toMatchObject({ code: 8 });
    const told = readToldError(ended.complaints);
    expect(told).toMatchObject({ code, facts: { place: disk } });
    expect(readdirSync(workspaceFiles(result).backups).filter((name) => /^~/.test(name))).toEqual(
      [],
    );
    expect(countStock(result)).toBe(code === 'disk-full' ? 0 : STOCK_ROWS);
    if (code === 'disk-full') {
      expect(told.message).toBe(
        `Le disque est plein (${disk}). Rien n'est perdu. Libérez de la place, puis recommencez.`,
      );
    } else {
      expect(JSON.parse(ended.said.join('\n'))).toMatchObject({ accepted: STOCK_ROWS });
      expect(told.message).toMatch(/^Ce que vous avez fait est enregistré, mais le disque/);
    }
  });

  it('has its sentence for a person, too', () => {
    const directory = model.copy();
    const stock = `${directory}-stock.csv`;
    writeFileSync(stock, stockTable('Produit', STOCK_ROWS));
    const { ended, disk } = runOnDisk(
      directory,
      `size=${sizeOf(directory) + 300_000}`,
      importWords(stock),
    );
    expect(ended).toMatchObject({ code: 8, said: [] });
    expect(ended.complaints.trim()).toBe(
      `Le disque est plein (${disk}). Rien n'est perdu. Libérez de la place, puis recommencez.`,
    );
  });
});

describe.runIf(obstacle === null)('a write-protected disk', () => {
  const SENTENCE =
    /^On ne peut pas écrire dans .*\. Rien n'a été changé\. Choisissez un autre dossier/;

  it.each([
    ['facilities', (disk: string) => ['facilities', '--workspace', disk]],
    ['restore', (disk: string) => ['restore', '--workspace', disk]],
    ['init', (disk: string) => ['init', '--workspace', join(disk, 'autre')]],
  ] as const)('is told by %s, and stays as it was', (_, words) => {
    const directory = model.copy();
    const before = readFolder(directory);
    const { ended, result } = runOnDisk(directory, 'ro', (disk) => [...words(disk), '--json']);
    expect(ended).toMatchObject({ code: 8, said: [] });
    const told = readToldError(ended.complaints);
    expect(told.code).toBe('disk-read-only');
    expect(told.message).toMatch(SENTENCE);
    expect(readFolder(result)).toEqual(before);
  });
});

describe.runIf(process.platform !== 'win32')('a disk that fails in the middle of an import', () => {
  it('is told with what the system says, and nothing is half done', () => {
    const directory = model.copy();
    const stock = `${directory}-stock.csv`;
    writeFileSync(stock, stockTable('Produit', STOCK_ROWS));
    // SQLite cannot tell a limit on the size of files, in blocks of 512 bytes, from a disk that is broken.
    const script = `trap '' XFSZ; ulimit -f 2600; exec "$@"`;
    const words = keneyaWords(importWords(stock, '--json')(directory));
    const run = spawnSync('sh', ['-c', script, 'sh', process.execPath, ...words], {
      encoding: 'utf8',
      env: { ...process.env, KENEYA_PIN: PIN },
    });
    expect(run).toMatchObject({ status: 8, stdout: '' });
    const told = readToldError(run.stderr);
    expect(told.facts).toEqual({ place: directory, system: 'SQLITE_IOERR_WRITE' });
    expect(told.code).toBe('disk-failed');
    expect(told.message).toMatch(/^Le disque n'a pas pris ou rendu ce qu'il devait \(/);
    expect(statSync(workspaceFiles(directory).database).size).toBeGreaterThan(0);
    expect(countStock(directory)).toBe(0);
  });
});
