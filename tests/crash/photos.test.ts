import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPlace } from '../../main/app/place.ts';
import { blobsOf } from '../../main/app/sealed-pictures.ts';
import { type Verification, verifyWorkspace } from '../../main/app/verify.ts';
import { openUnlocked, type Workspace } from '../../main/app/workspace.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { workspaceFiles } from '../../main/app/workspace-files.ts';
import { lockWorkspace } from '../../main/db/lock.ts';
import { saveRow } from '../../main/db/save-row.ts';
import { listDraftFiles, type StoredFile } from '../../main/features/visits/attachment-reader.ts';
import { recordDraft } from '../../main/features/visits/draft-writer.ts';
import { createSeededRandom } from '../../resources/demo/seeded-random.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { countBlobs } from '../fixtures/sealed-files.ts';
import { startNode, type WatchedProcess } from './killed-process.ts';
import { CENTRE, saveCentre } from './workspace-rows.ts';

const SEED = Number(process.env['KENEYA_CRASH_SEED'] ?? 1);
const SERVICE = join(import.meta.dirname, 'photo-service.ts');
const DRAFT = 'uuid:1';

function prepare(workspace: Workspace): void {
  workspace.write('coach', (db) => {
    saveCentre(db);
    const form = { form_id: 'visite', version: '1', title: '{}', scoring: 'points', sheets: '[]' };
    const rest = { content_hash: '', definition: '{}', xform: '' };
    saveRow(db, 'form', { id: 'visite:1', facility_id: '', ...form, ...rest });
    recordDraft(db, {
      id: DRAFT,
      facility: CENTRE,
      formId: 'visite',
      formVersion: '1',
      startedAt: '2026-11-12T08:00:00.000Z',
      place: null,
      reason: null,
    });
  });
}

/** What is there after a process died: the rows, the state of their bytes, and what the check says. */
interface Found {
  readonly files: readonly StoredFile[];
  readonly whole: number;
  readonly blobs: number;
  readonly check: Verification;
}

/** A workspace with a draft, a process that takes photos into it, and a look at what it left. */
async function openDraftFolder() {
  const place = createPlace(join(createScratchFolder(), 'workspace'));
  const created = await createWorkspace(place, { name: 'coach', pin: '246810' });
  prepare(created);
  created.close();
  const { key, user } = created;
  const start = (job: string): WatchedProcess =>
    startNode([SERVICE, job, place.directory, key.toString('hex'), user.id, DRAFT]);
  const look = (): Found => {
    const workspace = openUnlocked(place, lockWorkspace(place.directory), {
      userId: user.id,
      dataKey: key,
    });
    try {
      const files = listDraftFiles(workspace.database.reader, DRAFT);
      const store = blobsOf(workspace);
      return {
        files,
        whole: files.filter(({ sha256 }) => store.find(sha256).state === 'whole').length,
        blobs: countBlobs(workspaceFiles(place.directory).blobs),
        check: verifyWorkspace(workspace),
      };
    } finally {
      workspace.close();
    }
  };
  return { start, look };
}

describe.runIf(process.platform !== 'win32')('taking photos in a process that is killed', () => {
  it('keeps every photo that the page was told of, whole, and names none whose bytes are not', async () => {
    const { start, look } = await openDraftFolder();
    const random = createSeededRandom(SEED, 'photos');
    const told = new Set<string>();
    for (let round = 1; round <= 6; round += 1) {
      const service = start('forever');
      const lines = random.between(2, 12);
      const delayMs = random.between(0, 40);
      await service.waitForLines(lines);
      await pause(delayMs);
      service.child.kill('SIGKILL');
      const { said, complaints } = await service.end();
      expect(complaints).toBe('');
      for (const line of said) if (line.startsWith('kept ')) told.add(line.slice('kept '.length));
      const where = `KENEYA_CRASH_SEED=${SEED}, round ${round}: ${lines} lines and ${delayMs} ms`;
      const { files, whole, check } = look();
      const names = new Set(files.map(({ name }) => name));
      expect(
        [...told].filter((name) => !names.has(name)),
        where,
      ).toEqual([]);
      expect(whole, where).toBe(files.length);
      expect(check, where).toMatchObject({ ok: true, lostFiles: 0 });
      // One a round may have been committed and not said any more.
      expect(files.length - told.size, where).toBeLessThanOrEqual(round);
    }
    expect(told.size).toBeGreaterThan(6);
  });

  it('leaves bytes that nothing names when it dies between the bytes and the row, and nothing half', async () => {
    const { start, look } = await openDraftFolder();
    await start('between').end();
    expect(look()).toMatchObject({ files: [], blobs: 1, check: { ok: true, lostFiles: 0 } });
  });

  it('would be found out if the row came first: the check says which bytes are lost', async () => {
    const { start, look } = await openDraftFolder();
    await start('backwards').end();
    expect(look()).toMatchObject({ whole: 0, check: { ok: false, lostFiles: 1, integrity: 'ok' } });
  });
});
