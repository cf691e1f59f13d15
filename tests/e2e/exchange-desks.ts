import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobsOf } from '../../main/app/sealed-pictures.ts';
import type { Workspace } from '../../main/app/workspace.ts';
import type { Writer } from '../../main/db/handles.ts';
import { write } from '../../main/db/write.ts';
import { Intake } from '../../main/features/exchange/packages/intake.ts';
import { createOwnKeys, keepOwnKeys } from '../../main/features/exchange/packages/own-keys.ts';
import { type Desk, enrolDesk, openDesk, packFor } from '../main/exchange/package-desks.ts';

/** The workspace of the page, and two other laptops of its centre; all believe each other. */
export interface ThreeDesks {
  /** Lets the others take the centre over; call it once the workspace is there. */
  start(workspace: Workspace): void;
  handOver(): Promise<void>;
  /** Lets one of the others write something and hand it back as a file. */
  record(which: 0 | 1, name: string, action: (db: Writer) => unknown): Promise<string>;
  close(): void;
}

/** Makes two laptops in a folder, and keys for the workspace of the page. */
export async function prepareDesks(folder: string): Promise<ThreeDesks> {
  const keys = await createOwnKeys();
  const others = [await openDesk(folder, 'binta'), await openDesk(folder, 'chaka')] as const;
  let own: Desk | null = null;
  const getOwn = (): Desk => {
    if (!own) throw new Error('The workspace comes first');
    return own;
  };
  const carry = async (from: Desk, to: Desk): Promise<Buffer> => {
    const [part] = await packFor(to, from, 4_000_000);
    return Buffer.from(part?.bytes ?? []);
  };
  return {
    start(workspace) {
      const { database, actor } = workspace;
      const clock = { now: () => workspace.clock.now(), set: () => {} };
      own = { database, actor, keys, clock, blobs: blobsOf(workspace) };
      workspace.write('supervisor', (db) => keepOwnKeys(db, keys));
      for (const other of others) {
        enrolDesk(own, other, 'device');
        enrolDesk(other, own, 'device');
      }
    },
    async handOver() {
      for (const other of others) {
        const bytes = await carry(getOwn(), other);
        await new Intake(other, false).take('start', bytes);
      }
    },
    async record(which, name, action) {
      const other = others[which];
      other.clock.set(getOwn().clock.now() + 60_000 * (which + 1));
      write(other.database, other.clock, other.actor, (db) => void action(db));
      const path = join(folder, name);
      writeFileSync(path, await carry(other, getOwn()));
      return path;
    },
    close() {
      for (const { database } of others) database.close();
    },
  };
}
