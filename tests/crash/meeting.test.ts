import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createPlace } from '../../main/app/place.ts';
import { type Verification, verifyWorkspace } from '../../main/app/verify.ts';
import { openUnlocked } from '../../main/app/workspace.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { lockWorkspace } from '../../main/db/lock.ts';
import { readMeetingRecord } from '../../main/features/meetings/record-reader.ts';
import { advanceMeeting, planMeeting } from '../../main/features/meetings/record-writer.ts';
import { createTranslator } from '../../main/platform/translator.ts';
import { createSeededRandom } from '../../resources/demo/seeded-random.ts';
import type { MeetingRecord } from '../../shared/domain/meetings/meeting-record.ts';
import { findLastStep } from '../../shared/domain/meetings/meeting-step.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { startNode, type WatchedProcess } from './killed-process.ts';
import { CENTRE, saveCentre } from './workspace-rows.ts';

const SEED = Number(process.env['KENEYA_CRASH_SEED'] ?? 1);
const SERVICE = join(import.meta.dirname, 'meeting-service.ts');
const ROUNDS = 4;
const PLAN = { organ: 'CG', kind: 'ordinaire', day: '2026-11-12', place: '' } as const;

/** A workspace with a meeting that has begun, a process that writes in it, and a look at what it left. */
async function openMeetingFolder() {
  const place = createPlace(join(createScratchFolder(), 'workspace'));
  const created = await createWorkspace(place, { name: 'coach', pin: '246810' });
  const meeting = created.write('coach', (db) => {
    saveCentre(db);
    const { id } = planMeeting(db, created.ids, CENTRE, { ...PLAN, startAt: null });
    advanceMeeting(db, id, 'held');
    return id;
  });
  created.close();
  const { key, user } = created;
  const start = (): WatchedProcess =>
    startNode([SERVICE, place.directory, key.toString('hex'), user.id, meeting]);
  const look = (): { readonly record: MeetingRecord; readonly check: Verification } => {
    const unlocked = { userId: user.id, dataKey: key };
    const workspace = openUnlocked(place, lockWorkspace(place.directory), unlocked);
    try {
      const { reader } = workspace.database;
      const record = readMeetingRecord(reader, meeting, createTranslator('fr'));
      return { record, check: verifyWorkspace(workspace) };
    } finally {
      workspace.close();
    }
  };
  return { start, look };
}

function listWritten({ decisions, attendees, plan }: MeetingRecord): ReadonlySet<string> {
  return new Set([
    ...decisions.map(({ text }) => text),
    ...attendees.map(({ id }) => id),
    ...plan.map(({ action }) => action),
  ]);
}

describe.runIf(process.platform !== 'win32')('a meeting in a process that is killed', () => {
  it('keeps all that the page was told is written, and is taken up where it was left', async () => {
    const { start, look } = await openMeetingFolder();
    const random = createSeededRandom(SEED, 'meeting');
    const told = new Set<string>();
    for (let round = 1; round <= ROUNDS; round += 1) {
      const service = start();
      const lines = random.between(5, 30);
      const delayMs = random.between(0, 20);
      await service.waitForLines(lines);
      await pause(delayMs);
      service.child.kill('SIGKILL');
      const { said, complaints } = await service.end();
      expect(complaints).toBe('');
      for (const line of said) if (line !== 'ready') told.add(line);
      const where = `KENEYA_CRASH_SEED=${SEED}, round ${round}: ${lines} lines and ${delayMs} ms`;
      const { record, check } = look();
      const written = listWritten(record);
      expect(
        [...told].filter((line) => !written.has(line)),
        where,
      ).toEqual([]);
      // One a round may have been committed and not said any more.
      expect(written.size - told.size, where).toBeLessThanOrEqual(round);
      expect(check, where).toMatchObject({ ok: true, orphans: 0 });
      expect([record.stage, findLastStep(record)], where).toEqual(['held', 'plan']);
    }
    expect(told.size).toBeGreaterThan(ROUNDS);
  });
});
