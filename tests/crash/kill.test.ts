import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPlace } from '../../main/app/place.ts';
import { verifyWorkspace } from '../../main/app/verify.ts';
import { openUnlocked, type Workspace } from '../../main/app/workspace.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { workspaceFiles } from '../../main/app/workspace-files.ts';
import { findDamage } from '../../main/db/backup.ts';
import { listBackups } from '../../main/db/backup-files.ts';
import { lockWorkspace } from '../../main/db/lock.ts';
import { createSeededRandom } from '../../resources/demo/seeded-random.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { startNode } from './killed-process.ts';
import { stockTable } from './stock-table.ts';
import { CENTRE, saveCentre } from './workspace-rows.ts';
import { makeWorkspaceFile, readState } from './workspace-state.ts';

const SEED = Number(process.env['KENEYA_CRASH_SEED'] ?? 1);
const KEY = Buffer.alloc(32, 7);
const SERVICE = join(import.meta.dirname, 'workspace-service.ts');
const IMPORT_SERVICE = join(import.meta.dirname, 'import-service.ts');
const isPosix = process.platform !== 'win32';

/** Lets a process go on until it has said so many lines and a little longer, kills it, and gives what it said. */
async function killWhenBusy(
  words: readonly string[],
  lines: number,
  delayMs: number,
): Promise<readonly string[]> {
  const service = startNode(words);
  await service.waitForLines(lines);
  await pause(delayMs);
  service.child.kill('SIGKILL');
  const { said, complaints } = await service.end();
  expect(complaints).toBe('');
  expect(said.length).toBeGreaterThanOrEqual(lines);
  return said;
}

/** The last number that was said after a word; `before` when the word was not said. */
function lastNumber(said: readonly string[], word: string, before: number): number {
  const line = said.findLast((each) => each.startsWith(`${word} `));
  return line === undefined ? before : Number(line.slice(word.length));
}

function expectWholeBackups(folder: string, key: Buffer, atLeast: number): void {
  const backups = listBackups(workspaceFiles(folder).backups);
  expect(backups.length).toBeGreaterThanOrEqual(atLeast);
  for (const { path } of backups) expect(findDamage(path, key), path).toBeNull();
}

describe.runIf(isPosix)('a process that is killed again and again', () => {
  it.each([
    ['writes', 10, 60],
    ['backups', 8, 9],
    ['migrations', 8, 16],
  ] as const)('keeps what it said to be safe: %s', async (job, rounds, mostLines) => {
    const random = createSeededRandom(SEED, job);
    const folder = join(createScratchFolder(), 'workspace');
    mkdirSync(folder);
    makeWorkspaceFile(folder, KEY);
    const { database } = workspaceFiles(folder);
    let state = readState(database, KEY);
    let backups = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const lines = random.between(2, mostLines);
      const delayMs = random.between(0, 30);
      const where = `KENEYA_CRASH_SEED=${SEED}, round ${round}: ${lines} lines and ${delayMs} ms`;
      const words = [SERVICE, job, folder, KEY.toString('hex')];
      const said = await killWhenBusy(words, lines, delayMs);
      const rows = lastNumber(said, 'row', state.rows);
      const version = lastNumber(said, 'version', state.version);
      backups += said.filter((line) => line === 'backup').length;
      // What was committed when it died, and not said any more, may be there too.
      lockWorkspace(folder).release();
      state = readState(database, KEY);
      expect(state.faults, where).toEqual([]);
      expect([rows, rows + 1], where).toContain(state.rows);
      expect([version, version + 10], where).toContain(state.version);
    }
    // The rotation keeps the five last ones.
    expectWholeBackups(folder, KEY, Math.min(backups, 5));
  });

  it('has imported a file wholly or not at all, and leaves nothing behind', async () => {
    const random = createSeededRandom(SEED, 'imports');
    const rows = 2_520;
    const place = createPlace(join(createScratchFolder(), 'workspace'));
    const created = await createWorkspace(place, { name: 'coach', pin: '246810' });
    created.write('coach', saveCentre);
    created.close();
    const { key, user } = created;
    const reopen = (): Workspace =>
      openUnlocked(place, lockWorkspace(place.directory), { userId: user.id, dataKey: key });
    const { staging, backups } = workspaceFiles(place.directory);
    let held = 0;
    for (let round = 1; round <= 6; round += 1) {
      const path = join(dirname(place.directory), `stock-${round}.csv`);
      writeFileSync(path, stockTable(`Produit ${round}`, rows));
      const lines = random.between(1, 11);
      const delayMs = random.between(0, 120);
      const where = `KENEYA_CRASH_SEED=${SEED}, round ${round}: ${lines} lines and ${delayMs} ms`;
      const words = [IMPORT_SERVICE, place.directory, key.toString('hex'), user.id, CENTRE, path];
      const said = await killWhenBusy(words, lines, delayMs);
      const workspace = reopen();
      const found = verifyWorkspace(workspace);
      const count = workspace.database.reader.get<{ n: number }>(
        'SELECT count(*) AS n FROM stock_entry',
      );
      const inAll = count?.n ?? 0;
      expect(found, where).toMatchObject({ ok: true, gaps: 0, orphans: 0, integrity: 'ok' });
      expect(said.includes('imported') ? [held + rows] : [held, held + rows], where).toContain(
        inAll,
      );
      expect(existsSync(staging), where).toBe(false);
      held = inAll;
      workspace.close();
      expect(
        readdirSync(backups).filter((name) => name.startsWith('~')),
        where,
      ).toEqual([]);
    }
    console.log(`${held / rows} of 6 imports came through before they were killed.`);
    expectWholeBackups(place.directory, key, 1);
  });
});
