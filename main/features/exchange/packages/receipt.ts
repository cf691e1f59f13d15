import type { Reader } from '../../../db/handles.ts';
import type { IdSource } from '../../../platform/ids.ts';
import { listConflicts } from './conflicts.ts';
import type { IntakeContext } from './intake.ts';
import type { Manifest } from './manifest.ts';
import { getOwnKeys } from './own-keys.ts';
import { type SentFile, writeCompared } from './package-files.ts';
import { compressLines } from './package-format.ts';
import { listPeers, type Peer } from './peers.ts';
import type { ReceiptLine } from './receipt-line.ts';
import { packageName, sealParts } from './seal-parts.ts';
import { findEvent, findMissing, lastHeld, listStreams, type Stream } from './streams.ts';
import { listManifests } from './tray.ts';

/** A receipt that was written, and what it says. */
export interface WrittenReceipt extends SentFile {
  readonly device: string;
  readonly name: string;
  readonly streams: number;
  readonly missing: number;
  readonly conflicts: number;
}

/** The streams that a device sent something of, and all others of the same centres. */
function streamsFor(db: Reader, ranges: Manifest['ranges']): readonly Stream[] {
  // What is common to all centres is of interest to whoever changed it.
  const facilities = new Set(ranges.map(({ facility }) => facility).filter((code) => code !== ''));
  const streams = [
    ...ranges,
    ...listStreams(db).filter(({ facility }) => facilities.has(facility)),
  ].map(({ device, facility }): readonly [string, Stream] => [
    JSON.stringify([facility, device]),
    { device, facility },
  ]);
  return [...new Map(streams.toSorted(([one], [other]) => (one < other ? -1 : 1))).values()];
}

function linesFor(db: Reader, manifests: readonly Manifest[], peer: Peer): readonly ReceiptLine[] {
  const ranges = manifests
    .filter(({ from }) => from === peer.device)
    .flatMap(({ ranges: own }) => own);
  const all = manifests.flatMap(({ ranges: each }) => each);
  const streams = streamsFor(db, ranges);
  const facilities = new Set(streams.map(({ facility }) => facility));
  return [
    ...streams.flatMap((stream) => {
      const { device, facility } = stream;
      const last = lastHeld(db, stream);
      const event = findEvent(db, stream, last)?.id ?? null;
      const came = all.filter((range) => range.device === device && range.facility === facility);
      const missing = findMissing(stream, last, came);
      return [
        { kind: 'held', device, facility, last, event } as const,
        ...missing.map((range) => ({ kind: 'missing', ...range }) as const),
      ];
    }),
    ...listConflicts(db)
      .filter(({ facility }) => facilities.has(facility))
      .map(({ toldBy: _, ...conflict }) => ({ kind: 'conflict', ...conflict }) as const),
  ];
}

/** Writes a receipt for every enrolled device that sent something: what is held, what never came, what is in conflict. */
export async function writeReceipts(
  context: IntakeContext & { readonly ids: IdSource },
  folder: string,
): Promise<readonly WrittenReceipt[]> {
  const { database, clock, actor, ids } = context;
  const { reader } = database;
  const manifests = listManifests(reader);
  const written: WrittenReceipt[] = [];
  for (const peer of listPeers(reader)) {
    if (peer.kind !== 'device' || peer.revokedAt !== null) continue;
    const lines = linesFor(reader, manifests, peer);
    if (lines.length === 0) continue;
    const payload = compressLines(lines.map((line) => JSON.stringify(line)));
    const [facility = ''] = peer.facilities;
    const order = {
      ...({ kind: 'receipt', device: actor.device, to: peer, facility } as const),
      madeAt: clock.now(),
    };
    const part = { payload, lines: lines.length, ranges: [] };
    const [sealed] = await sealParts(order, [part], getOwnKeys(reader), ids);
    if (!sealed) throw new Error('A receipt is one part');
    const count = (kind: ReceiptLine['kind']): number =>
      lines.filter((line) => line.kind === kind).length;
    written.push({
      ...writeCompared(folder, packageName('recu', sealed.manifest), sealed.bytes),
      ...{ device: peer.device, name: peer.name, streams: count('held') },
      ...{ missing: count('missing'), conflicts: count('conflict') },
    });
  }
  return written;
}
