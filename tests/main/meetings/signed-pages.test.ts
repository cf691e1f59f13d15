import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyWorkspace } from '../../../main/app/verify.ts';
import { JPEG, PDF, silentWav } from '../../fixtures/media.ts';
import { failureOf } from '../app/call-host.ts';
import { openMeeting, signMeeting } from './open-meeting.ts';

/** A meeting with signed minutes, and a way to scan pages into it. */
async function openScanned() {
  const opened = await openMeeting();
  const { client, meeting, files } = opened;
  await signMeeting(opened);
  const scan = (name: string, bytes: Buffer) => {
    const file = files.place(name);
    writeFileSync(file.path, bytes);
    return client.meetings.addScan({ meeting, token: files.offer(file) });
  };
  const listed = async () => (await opened.read()).scans;
  return { ...opened, scan, listed };
}

describe('the signed pages', () => {
  it.each([
    ['a PDF', 'PV signé.pdf', PDF, 'PV-signe.pdf', 'application/pdf'],
    ['a photo', 'page 1.jpeg', JPEG, 'page-1.jpg', 'image/jpeg'],
  ])(
    'are kept with the minutes as %s, and given back as they were',
    async (_, name, bytes, ...[kept, mime]) => {
      const { client, meeting, workspace, scan, listed } = await openScanned();
      await scan(name, bytes);
      const page = { name: kept, mime, size: bytes.length, removed: null };
      expect(await listed()).toEqual([page]);
      const file = await client.visits.file({ owner: meeting, name: kept });
      expect(Buffer.from(await file.arrayBuffer()).equals(bytes)).toBe(true);
      expect(verifyWorkspace(workspace)).toMatchObject({ ok: true, lostFiles: 0 });
    },
  );

  it('are no recording and no program', async () => {
    const { scan, listed } = await openScanned();
    expect((await failureOf(scan('voix.wav', silentWav()))).code).toBe('not-a-page');
    expect((await failureOf(scan('x.pdf', Buffer.from('4d5a9000', 'hex')))).code).toBe(
      'not-a-page',
    );
    expect(await listed()).toEqual([]);
  });

  it('are taken away for a reason after the signatures, stay in the journal, and come back whole', async () => {
    const { client, meeting, workspace, scan, listed } = await openScanned();
    const { name } = await scan('autre.jpg', JPEG);
    const reason = 'La page est d’une autre réunion';
    await client.meetings.removeScan({ meeting, name, reason });
    expect(await listed()).toMatchObject([{ name, removed: { day: '2026-11-12', reason } }]);
    const events = workspace.database.reader.all<{ operation: string; after: string }>(
      "SELECT operation, after FROM journal WHERE table_name = 'meeting_file' ORDER BY id",
    );
    expect(events.map(({ operation }) => operation)).toEqual(['insert', 'update']);
    expect(events[1]?.after).toContain(reason);
    await client.meetings.restoreScan({ meeting, name });
    expect(await listed()).toMatchObject([{ name, removed: null }]);
    const file = await client.visits.file({ owner: meeting, name });
    expect(file.size).toBe(JPEG.length);
    expect(verifyWorkspace(workspace)).toMatchObject({ ok: true, lostFiles: 0 });
  });

  it('are taken away before the signatures too', async () => {
    const { client, meeting, read, files } = await openMeeting();
    await client.meetings.advance({ meeting, stage: 'held' });
    const file = files.place('brouillon.pdf');
    writeFileSync(file.path, PDF);
    const { name } = await client.meetings.addScan({ meeting, token: files.offer(file) });
    await client.meetings.removeScan({ meeting, name, reason: 'Pas encore signé' });
    expect((await read()).scans).toMatchObject([{ removed: { reason: 'Pas encore signé' } }]);
  });

  it('are not taken away without a reason, nor where they are not', async () => {
    const { client, meeting, scan, listed } = await openScanned();
    const { name } = await scan('page.jpg', JPEG);
    const { meetings } = client;
    await expect(meetings.removeScan({ meeting, name, reason: ' ' })).rejects.toThrow();
    const unknown = meetings.removeScan({ meeting, name: 'autre.jpg', reason: 'Erreur' });
    expect((await failureOf(unknown)).code).toBe('unknown-file');
    expect(await listed()).toMatchObject([{ name, removed: null }]);
  });

  it.each(['DELETE FROM meeting_file', "UPDATE meeting_file SET sha256 = 'x'"])(
    'stay in the tables themselves once they are signed: %s',
    async (sql) => {
      const { workspace, scan } = await openScanned();
      await scan('page.jpg', JPEG);
      const tried = () => workspace.write('coach', (db) => db.run(sql));
      expect(tried).toThrow('meeting-signed');
    },
  );
});
