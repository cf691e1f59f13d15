import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { migrate } from '../../../main/db/migrate.ts';
import { openDatabase } from '../../../main/db/open-database.ts';
import type { JournalEvent } from '../../../main/db/replay-journal.ts';
import { write } from '../../../main/db/write.ts';
import { rangesOf, writeEventLine } from '../../../main/features/exchange/packages/event-line.ts';
import {
  createOwnKeys,
  keepOwnKeys,
  type OwnKeys,
} from '../../../main/features/exchange/packages/own-keys.ts';
import { enrolPeer, type Peer } from '../../../main/features/exchange/packages/peers.ts';
import { sealParts } from '../../../main/features/exchange/packages/seal-parts.ts';
import { seedCatalogues } from '../../../main/features/facilities/catalogue-writer.ts';
import { readCatalogues } from '../../../main/platform/catalogues.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { createIdSource } from '../../../main/platform/ids.ts';
import { Teller, type ToldCentre } from './told-events.ts';

/** How much is told: of how many centres, how many years, in packages of how many months. */
export interface TellingOrder {
  readonly centres: number;
  readonly years: number;
  readonly monthsInPackage: 1 | 6 | 12;
}

/** Headquarters' workspace and the packages that came for it, in the order in which they came. */
export interface ToldPackages {
  readonly file: string;
  readonly key: string;
  readonly folder: string;
  readonly packages: number;
}

export const HQ_ACTOR = { device: 'siege', user: 'siege' };

/** The name of a package in its folder. */
export function packageFile(number: number): string {
  return `${number}.keneya`;
}

/** Somebody with keys, as others know them. */
export function peerOf(device: string, kind: Peer['kind'], keys: OwnKeys): Peer {
  const { recipient, verifying } = keys;
  const card = { kind, device, name: device, facilities: [], recipients: [recipient], verifying };
  return { ...card, enrolledAt: new Date().toISOString(), revokedAt: null, revokedReason: null };
}

async function sealEvents(
  events: readonly JournalEvent[],
  device: string,
  keys: OwnKeys,
  to: Peer,
): Promise<Uint8Array> {
  // Quick, since how well packages are compressed is measured elsewhere.
  const text = events
    .map((event, index) => `${writeEventLine(event, events[index - 1] ?? null)}\n`)
    .join('');
  const payload = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  const part = { compress: () => payload, lines: events.length, ranges: rangesOf(events) };
  const order = { kind: 'journal', device, to, facility: '', madeAt: systemClock.now() } as const;
  const parts = sealParts(order, [part], keys, createIdSource(systemClock));
  for await (const { bytes } of parts) return bytes;
  throw new Error('One part was sealed');
}

const LAST_MONTH = Date.UTC(2026, 9, 28, 9);
const MONTH_MS = 30.4 * 86_400_000;

/** The events of a centre in packages, the oldest first; only the first centre brings what is common to all. */
function* tellCentre(
  told: ToldCentre,
  centre: number,
  { years, monthsInPackage }: TellingOrder,
): Generator<readonly JournalEvent[]> {
  const teller = new Teller(centre);
  const first = told.first.filter(({ facility }) => centre === 0 || facility !== '');
  const all = years * told.months.length;
  const at = (month: number): number => Math.round(LAST_MONTH - (all - 1 - month) * MONTH_MS);
  let events = [...teller.tell(first, at(-1), 0)];
  for (let month = 0; month < all; month += 1) {
    const own = told.months[month % told.months.length] ?? [];
    const yearsBack = years - 1 - Math.floor(month / told.months.length);
    events.push(...teller.tell(own, at(month), yearsBack));
    if ((month + 1) % monthsInPackage !== 0) continue;
    yield events;
    events = [];
  }
}

/** Makes headquarters that know every laptop, and writes the packages of all of them. */
export async function writeToldPackages(
  folder: string,
  told: ToldCentre,
  order: TellingOrder,
): Promise<ToldPackages> {
  mkdirSync(folder);
  const file = join(folder, 'siege.db');
  const key = randomBytes(32);
  const database = openDatabase(file, key);
  migrate(database);
  const seed = { origin: 'seed' } as const;
  write(database, systemClock, HQ_ACTOR, (db) => seedCatalogues(db, readCatalogues()), seed);
  const own = await createOwnKeys();
  write(database, systemClock, HQ_ACTOR, (db) => {
    db.run("INSERT OR REPLACE INTO workspace (name, value) VALUES ('kind', 'headquarters')");
    keepOwnKeys(db, own);
  });
  const hq = peerOf(HQ_ACTOR.device, 'headquarters', own);
  const laptops: Peer[] = [];
  let packages = 0;
  for (let centre = 0; centre < order.centres; centre += 1) {
    const keys = await createOwnKeys();
    const { device } = new Teller(centre);
    laptops.push(peerOf(device, 'device', keys));
    for (const events of tellCentre(told, centre, order)) {
      const bytes = await sealEvents(events, device, keys, hq);
      writeFileSync(join(folder, packageFile(packages)), bytes);
      packages += 1;
    }
  }
  write(database, systemClock, HQ_ACTOR, (db) => {
    for (const laptop of laptops) {
      const card = { format: 'keneya-keys/1', ...laptop, isVouchedBy: () => false } as const;
      enrolPeer(db, card, laptop.enrolledAt);
    }
  });
  database.close();
  return { file, key: key.toString('hex'), folder, packages };
}
