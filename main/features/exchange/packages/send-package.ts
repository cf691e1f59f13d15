import { basename } from 'node:path';
import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { Reader } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { write } from '../../../db/write.ts';
import type { IdSource } from '../../../platform/ids.ts';
import { createTranslator } from '../../../platform/translator.ts';
import { EVENT_COLUMNS } from './event-line.ts';
import type { IntakeContext } from './intake.ts';
import { fingerprintOf } from './key-card.ts';
import type { Manifest } from './manifest.ts';
import { facilitiesNaming, isNamed, listNamedBy } from './named-blobs.ts';
import { packOutgoing } from './outgoing.ts';
import { getOwnKeys } from './own-keys.ts';
import { type SentFile, type WatchWriting, writeCompared, writeTogether } from './package-files.ts';
import { reportHeld } from './peer-streams.ts';
import { findHeadquarters, getPeer, type Peer } from './peers.ts';
import { noteName, packageName, type SealedPart, sealParts } from './seal-parts.ts';
import { noteProgress } from './streams.ts';
import { listWanted } from './take-answers.ts';

/** What is to be sent, and where the files go. */
export interface SendOrder {
  readonly folder: string;
  /** Another device; `null` for headquarters. */
  readonly to: string | null;
  /** Only one centre and what is common to all; `null` for all that is held. */
  readonly facility: string | null;
  /** Also what headquarters confirmed. */
  readonly all: boolean;
  /** In parts that every mail takes. */
  readonly email: boolean;
}

/** What was written. No file where there was nothing to send. */
export interface Sent {
  readonly to: string;
  readonly events: number;
  /** Pictures and files whose bytes go along. */
  readonly blobs: number;
  readonly files: readonly SentFile[];
  /** The plain text that goes with a mail. */
  readonly note: SentFile | null;
}

const MEBIBYTE = 1024 * 1024;
/** A mail takes four mebibytes; what the seal and the manifest add stays below the difference. */
const EMAIL_PAYLOAD_BYTES = 3.75 * MEBIBYTE;
/** What one file holds at most. */
export const FILE_PAYLOAD_BYTES: number = 40 * MEBIBYTE;

function findRecipient(db: Reader, to: string | null): Peer {
  const peer = to === null ? findHeadquarters(db) : getPeer(db, to);
  if (!peer) throw new ExpectedFailure({ code: 'not-enrolled', facts: {} });
  if (peer.revokedAt !== null) {
    throw new ExpectedFailure({ code: 'device-revoked', facts: { name: peer.name } });
  }
  return peer;
}

/** In the order of the clock, in which each event comes after what it stands on. */
function listEvents(db: Reader, { facility, all }: SendOrder, peer: Peer): JournalEvent[] {
  const sinceReceipt = peer.kind === 'headquarters' && !all;
  return db.all<JournalEvent>(
    `SELECT ${EVENT_COLUMNS} FROM journal j
     LEFT JOIN stream_progress p ON p.device = j.device AND p.facility = j.facility
     WHERE (:facility IS NULL OR j.facility IN ('', :facility))
       AND (:sinceReceipt = 0 OR j.seq > coalesce(p.received, 0))
     ORDER BY j.clock_ms, j.clock_counter, j.id`,
    { facility, sinceReceipt: Number(sinceReceipt) },
  );
}

/** What the rows name, and what headquarters said they lack, as far as the order goes. */
function listBlobs(
  db: Reader,
  { facility }: SendOrder,
  to: Peer,
  events: readonly JournalEvent[],
): readonly string[] {
  const wanted = to.kind === 'headquarters' ? listWanted(db) : [];
  const within = wanted.filter(
    (sha256) => facility === null || facilitiesNaming(db, sha256).includes(facility),
  );
  return [...new Set([...listNamedBy(events), ...within])];
}

/** Writes parts as they are sealed, all of them or none. */
export async function writeParts(
  folder: string,
  word: string,
  parts: AsyncIterable<SealedPart>,
  watch: WatchWriting = () => Promise.resolve(),
): Promise<readonly (SentFile & Pick<SealedPart, 'manifest'>)[]> {
  const manifests: Manifest[] = [];
  async function* named() {
    for await (const { manifest, bytes } of parts) {
      manifests.push(manifest);
      yield { name: packageName(word, manifest), bytes };
    }
  }
  const files = await writeTogether(folder, named(), watch);
  return manifests.flatMap((manifest, index) => {
    const file = files[index];
    return file ? [{ ...file, manifest }] : [];
  });
}

/** Writes what has not been confirmed into sealed packages, reads them back, and notes how far was sent. */
export async function sendPackage(
  context: IntakeContext & { readonly ids: IdSource },
  order: SendOrder,
  watch: WatchWriting = () => Promise.resolve(),
): Promise<Sent> {
  const { database, clock, actor, ids, blobs: store } = context;
  const { reader } = database;
  const to = findRecipient(reader, order.to);
  const events = listEvents(reader, order, to);
  const blobs = listBlobs(reader, order, to, events).filter(
    (sha256) => store.has(sha256) && isNamed(reader, sha256),
  );
  const isReport = to.kind === 'headquarters' && events.length + blobs.length > 0;
  const answers = isReport ? reportHeld(reader, actor.device) : [];
  const maxBytes = order.email ? EMAIL_PAYLOAD_BYTES : FILE_PAYLOAD_BYTES;
  const facility = order.facility ?? onlyFacility(reader);
  const madeAt = clock.now();
  const sealed = sealParts(
    { kind: 'journal', device: actor.device, to, facility, madeAt },
    packOutgoing(reader, store, { events, answers, blobs }, maxBytes),
    getOwnKeys(reader),
    ids,
  );
  const parts = await writeParts(order.folder, 'keneya', sealed, watch);
  const files = parts.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  if (to.kind === 'headquarters') {
    const ranges = parts.flatMap(({ manifest }) => manifest.ranges);
    write(database, clock, actor, (db) => {
      for (const range of ranges) noteProgress(db, range, { sent: range.last, received: 0 });
    });
  }
  const [first] = parts;
  const note =
    order.email && first
      ? writeCompared(order.folder, noteName(first.manifest), coverNote(to, first.manifest, files))
      : null;
  return { to: to.name, events: events.length, blobs: blobs.length, files, note };
}

// A file is told apart by the centre where there is one; of several the name says nothing.
function onlyFacility(db: Reader): string {
  const rows = db.all<{ id: string }>('SELECT id FROM facility LIMIT 2');
  return rows.length === 1 ? (rows[0]?.id ?? '') : '';
}

/** What a person reads who gets the files by mail and has no Keneya; it tells nothing of what is inside. */
function coverNote(to: Peer, manifest: Manifest, files: readonly SentFile[]): Buffer {
  const translate = createTranslator('fr');
  const facts = {
    name: to.name,
    day: new Date(manifest.madeAt).toISOString().slice(0, 10),
    count: files.length,
    fingerprint: fingerprintOf(to),
  };
  const lines = [
    translate('exchange:cover.what', facts),
    translate('exchange:cover.sealed', facts),
    translate('exchange:cover.todo', facts),
    '',
    ...files.map(({ path, bytes }) => `${basename(path)}\t${bytes}`),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}
