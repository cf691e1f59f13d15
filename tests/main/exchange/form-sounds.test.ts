import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { write } from '../../../main/db/write.ts';
import { Intake } from '../../../main/features/exchange/packages/intake.ts';
import { listHeldSounds } from '../../../main/features/instruments/sound-reader.ts';
import { recordSound } from '../../../main/features/instruments/sound-writer.ts';
import { recordSpokenInterview } from '../../fixtures/forms/spoken-interview.ts';
import { silentWav } from '../../fixtures/media.ts';
import { enrolDesk, openDesk, packFor } from './package-desks.ts';

describe('the sounds of a form', () => {
  it('travel with it, bytes and all', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keneya-sounds-'));
    const [hq, laptop] = [await openDesk(folder, 'siege'), await openDesk(folder, 'laptop')];
    onTestFinished(() => {
      for (const { database } of [hq, laptop]) database.close();
      rmSync(folder, { recursive: true, force: true });
    });
    enrolDesk(hq, laptop, 'device');
    enrolDesk(laptop, hq, 'headquarters');
    const sha256 = hq.blobs.keep(silentWav());
    const sound = { name: 'age-fr.wav', sha256, mime: 'audio/wav', size: silentWav().length };
    write(hq.database, hq.clock, hq.actor, (db) => {
      recordSpokenInterview(db);
      recordSound(db, 'sortie_parlee', sound);
    });
    const intake = new Intake(laptop, false);
    for (const { bytes } of await packFor(laptop, hq, 1_000_000)) {
      await intake.take('recu', Buffer.from(bytes));
    }
    expect(listHeldSounds(laptop.database.reader, 'sortie_parlee')).toEqual([sound]);
    expect(laptop.blobs.find(sha256).bytes?.equals(silentWav())).toBe(true);
  });
});
