import type { Reader } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import type { IdSource } from '../../../platform/ids.ts';
import { listConflicts, type OpenConflict } from './conflicts.ts';
import type { IntakeContext } from './intake.ts';
import type { Manifest } from './manifest.ts';
import { facilitiesNaming, isNamed, listNamedBy } from './named-blobs.ts';
import { packOutgoing } from './outgoing.ts';
import { getOwnKeys } from './own-keys.ts';
import type { SentFile } from './package-files.ts';
import { listLacking } from './peer-streams.ts';
import { listPeers, type Peer } from './peers.ts';
import type { ReceiptLine } from './receipt-line.ts';
import { sealParts } from './seal-parts.ts';
import { FILE_PAYLOAD_BYTES, writeParts } from './send-package.ts';
import { findEvent, findMissing, lastHeld, listStreams, type Stream } from './streams.ts';
import { listMissingBlobs } from './take-blobs.ts';
import { listManifests } from './tray.ts';

/** A receipt that was written, and what it says. */
export interface WrittenReceipt extends SentFile {
  readonly device: string;
  readonly name: string;
  readonly streams: number;
  readonly missing: number;
  readonly missingBlobs: number;
  readonly conflicts: number;
  /** Changes that the device lacks: forms, catalogues, targets, decisions, the word of headquarters. */
  readonly events: number;
  /** What did not go into the first file. */
  readonly furtherFiles: readonly SentFile[];
}

/** What is asked once for all devices. */
interface Overview {
  /** What came, by the device that sent it and by stream. */
  readonly bySender: ReadonlyMap<string, Manifest['ranges']>;
  readonly byStream: ReadonlyMap<string, Manifest['ranges']>;
  readonly streams: readonly Stream[];
  readonly missingBlobs: readonly string[];
  readonly conflicts: readonly OpenConflict[];
}

function streamKey({ device, facility }: Stream): string {
  return JSON.stringify([facility, device]);
}

function readOverview(db: Reader): Overview {
  const came = listManifests(db).flatMap(({ from, ranges }) =>
    ranges.map((range) => ({ from, range })),
  );
  const groupBy = (key: (each: (typeof came)[number]) => string) =>
    new Map(
      [...Map.groupBy(came, key)].map(([name, own]) => [name, own.map(({ range }) => range)]),
    );
  return {
    bySender: groupBy(({ from }) => from),
    byStream: groupBy(({ range }) => streamKey(range)),
    streams: listStreams(db),
    missingBlobs: listMissingBlobs(db),
    conflicts: listConflicts(db),
  };
}

/** The streams that a device sent something of, and all others of the same centres. */
function streamsFor(ranges: Manifest['ranges'], all: readonly Stream[]): readonly Stream[] {
  // What is common to all centres is of interest to whoever changed it.
  const facilities = new Set(ranges.map(({ facility }) => facility).filter((code) => code !== ''));
  const streams = [...ranges, ...all.filter(({ facility }) => facilities.has(facility))].map(
    ({ device, facility }): readonly [string, Stream] => [
      streamKey({ device, facility }),
      { device, facility },
    ],
  );
  return [...new Map(streams.toSorted(([one], [other]) => (one < other ? -1 : 1))).values()];
}

function rangesFrom({ bySender }: Overview, { device }: Peer): Manifest['ranges'] {
  return bySender.get(device) ?? [];
}

function linesFor(db: Reader, overview: Overview, peer: Peer): readonly ReceiptLine[] {
  const streams = streamsFor(rangesFrom(overview, peer), overview.streams);
  const facilities = new Set(streams.map(({ facility }) => facility));
  return [
    ...streams.flatMap((stream) => {
      const { device, facility } = stream;
      const last = lastHeld(db, stream);
      const event = findEvent(db, stream, last)?.id ?? null;
      const missing = findMissing(stream, last, overview.byStream.get(streamKey(stream)) ?? []);
      return [
        { kind: 'held', device, facility, last, event } as const,
        ...missing.map((range) => ({ kind: 'missing', ...range }) as const),
      ];
    }),
    ...overview.missingBlobs.flatMap((sha256) =>
      facilitiesNaming(db, sha256)
        .filter((facility) => facilities.has(facility))
        .map((facility) => ({ kind: 'missing-blob', facility, sha256 }) as const),
    ),
    ...overview.conflicts
      .filter(({ facility }) => facilities.has(facility))
      .map(({ toldBy: _, ...conflict }) => ({ kind: 'conflict', ...conflict }) as const),
  ];
}

/**
 * What a device lacks of its centres, and of what is common to all from headquarters and from whoever wrote of these
 * centres, since their rows refer to it.
 */
function lackingFor(
  db: Reader,
  overview: Overview,
  peer: Peer,
  own: string,
): readonly JournalEvent[] {
  const codes = rangesFrom(overview, peer).map(({ facility }) => facility);
  const facilities = new Set([...codes, ...peer.facilities].filter((code) => code !== ''));
  const ofCentres = overview.streams.filter(({ facility }) => facilities.has(facility));
  const devices = new Set([own, ...ofCentres.map(({ device }) => device)]);
  const common = overview.streams.filter(
    ({ device, facility }) => facility === '' && devices.has(device),
  );
  return listLacking(db, peer.device, [...ofCentres, ...common]);
}

/**
 * Writes a receipt for every enrolled device that sent something or lacks something: what is held, what never came,
 * what is in conflict, and the changes that it lacks.
 */
export async function writeReceipts(
  context: IntakeContext & { readonly ids: IdSource },
  folder: string,
  onDevice: (done: number, total: number) => Promise<void> = async () => {},
): Promise<readonly WrittenReceipt[]> {
  const { reader } = context.database;
  const overview = readOverview(reader);
  const written: WrittenReceipt[] = [];
  const devices = listPeers(reader).filter(
    ({ kind, revokedAt }) => kind === 'device' && revokedAt === null,
  );
  for (const [done, peer] of devices.entries()) {
    await onDevice(done, devices.length);
    const receipt = await writeReceipt(context, folder, overview, peer);
    if (receipt) written.push(receipt);
  }
  return written;
}

async function writeReceipt(
  { database, clock, actor, ids, blobs: store }: IntakeContext & { readonly ids: IdSource },
  folder: string,
  overview: Overview,
  peer: Peer,
): Promise<WrittenReceipt | null> {
  const { reader } = database;
  const answers = linesFor(reader, overview, peer);
  const events = lackingFor(reader, overview, peer, actor.device);
  const blobs = listNamedBy(events).filter(
    (sha256) => store.has(sha256) && isNamed(reader, sha256),
  );
  const [facility = ''] = peer.facilities;
  const sealed = sealParts(
    { kind: 'receipt', device: actor.device, to: peer, facility, madeAt: clock.now() },
    packOutgoing(reader, store, { events, answers, blobs }, FILE_PAYLOAD_BYTES),
    getOwnKeys(reader),
    ids,
  );
  const files = await writeParts(folder, 'recu', sealed);
  const [first, ...furtherFiles] = files.map(({ path, bytes, sha256 }) => ({
    path,
    bytes,
    sha256,
  }));
  if (!first) return null;
  const count = (kind: ReceiptLine['kind']): number =>
    answers.filter((line) => line.kind === kind).length;
  return {
    ...first,
    ...{ device: peer.device, name: peer.name, streams: count('held') },
    ...{ missing: count('missing'), missingBlobs: count('missing-blob') },
    ...{ conflicts: count('conflict'), events: events.length, furtherFiles },
  };
}
