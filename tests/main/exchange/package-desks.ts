import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '../../../main/db/migrate.ts';
import { type Database, openDatabase } from '../../../main/db/open-database.ts';
import type { JournalEvent } from '../../../main/db/replay-journal.ts';
import {
  columnsOf,
  SYNCHRONISED_TABLES,
  type SynchronisedTable,
} from '../../../main/db/synchronised-tables.ts';
import { type Actor, write } from '../../../main/db/write.ts';
import type { KeyCard, ReadCard } from '../../../main/features/exchange/packages/key-card.ts';
import { listNamedBy } from '../../../main/features/exchange/packages/named-blobs.ts';
import { packOutgoing } from '../../../main/features/exchange/packages/outgoing.ts';
import {
  createOwnKeys,
  keepOwnKeys,
  type OwnKeys,
} from '../../../main/features/exchange/packages/own-keys.ts';
import { hashBytes } from '../../../main/features/exchange/packages/package-format.ts';
import { enrolPeer, getPeer } from '../../../main/features/exchange/packages/peers.ts';
import { type SealedPart, sealParts } from '../../../main/features/exchange/packages/seal-parts.ts';
import { type BlobStore, openBlobStore } from '../../../main/platform/files/blob-store.ts';
import { createIdSource } from '../../../main/platform/ids.ts';
import { createHandClock, type HandClock, START } from '../../db/scratch-database.ts';

/** Quick databases of laptops and headquarters, without a PIN: one key opens them all. */
export interface Desk {
  readonly database: Database;
  readonly clock: HandClock;
  readonly actor: Actor;
  readonly keys: OwnKeys;
  readonly blobs: BlobStore;
}

const KEY = Buffer.alloc(32, 7);
const AT = new Date(START).toISOString();

export function reopenDesk(file: string, desk: Pick<Desk, 'actor' | 'keys'>): Desk {
  const blobs = openBlobStore(`${file}-blobs`, KEY);
  return { ...desk, blobs, database: openDatabase(file, KEY), clock: createHandClock() };
}

/** A copy of a desk whose database is closed. */
export function copyDesk(from: string, to: string, desk: Pick<Desk, 'actor' | 'keys'>): Desk {
  copyFileSync(from, to);
  return reopenDesk(to, desk);
}

export async function openDesk(folder: string, device: string): Promise<Desk> {
  const keys = await createOwnKeys();
  const actor = { device, user: `coach of ${device}` };
  const desk = reopenDesk(join(folder, `${device}.db`), { actor, keys });
  migrate(desk.database);
  write(desk.database, desk.clock, actor, (db) => keepOwnKeys(db, keys));
  return desk;
}

export function enrolDesk(at: Desk, other: Desk, kind: KeyCard['kind']): void {
  const { recipient, verifying } = other.keys;
  const { device } = other.actor;
  const card: ReadCard = {
    ...{ format: 'keneya-keys/1', kind, device, name: device, facilities: [] },
    ...{ recipients: [recipient], verifying },
    isVouchedBy: () => false,
  };
  write(at.database, at.clock, at.actor, (db) => enrolPeer(db, card, AT));
}

export function listJournal({ database }: Desk): readonly JournalEvent[] {
  return database.reader.all('SELECT * FROM journal ORDER BY clock_ms, clock_counter, id');
}

/** What one desk recorded, in packages of a few hundred bytes for another. */
export async function packFor(
  to: Desk,
  from: Desk,
  maxBytes: number,
): Promise<readonly SealedPart[]> {
  const events = listJournal(from);
  const blobs = listNamedBy(events);
  const { reader } = from.database;
  const parts = packOutgoing(reader, from.blobs, { events, answers: [], blobs }, maxBytes);
  const peer = getPeer(from.database.reader, to.actor.device);
  const { device } = from.actor;
  const order = { kind: 'journal', device, to: peer, facility: '', madeAt: START } as const;
  const sealed: SealedPart[] = [];
  const sealing = sealParts(order, parts, from.keys, createIdSource(from.clock));
  for await (const part of sealing) sealed.push(part);
  return sealed;
}

function listRows({ database }: Desk) {
  const tables = Object.keys(SYNCHRONISED_TABLES) as SynchronisedTable[];
  return tables.map((table) =>
    database.reader.all(`SELECT ${columnsOf(table).join(', ')} FROM ${table} ORDER BY id`),
  );
}

/** One hash of every row of every table that travels. */
export function hashRows(desk: Desk): string {
  return hashBytes(Buffer.from(JSON.stringify(listRows(desk))));
}

/** One hash of all that a workspace says: its rows, the keys of names, and the journal. */
export function hashState(desk: Desk): string {
  const { database } = desk;
  const rows = listRows(desk);
  const journal = database.reader.all('SELECT * FROM journal ORDER BY id');
  const keys = database.reader.all('SELECT * FROM person_key ORDER BY person_id');
  return hashBytes(Buffer.from(JSON.stringify([rows, journal, keys])));
}

/** The bytes of files that were written. */
export function readFiles(files: readonly { readonly path: string }[]): readonly Buffer[] {
  return files.map(({ path }) => readFileSync(path));
}
