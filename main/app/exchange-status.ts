import { isHeadquarters } from '../db/workspace-kind.ts';
import { listConflicts } from '../features/exchange/packages/conflicts.ts';
import { fingerprintOf } from '../features/exchange/packages/key-card.ts';
import { findOwnKeys } from '../features/exchange/packages/own-keys.ts';
import { listPeers, type Peer } from '../features/exchange/packages/peers.ts';
import { listStreams, type StreamProgress } from '../features/exchange/packages/streams.ts';
import { listTray, type TrayEntry } from '../features/exchange/packages/tray.ts';
import { type OwnCard, writeOwnCard } from './headquarters.ts';
import type { Workspace } from './workspace.ts';

/** How many changes to a centre went how far; `''` is what is common to all centres. */
export interface CentreProgress {
  readonly facility: string;
  readonly unsent: number;
  readonly sent: number;
  readonly received: number;
}

/** Somebody known, with what is read over the telephone. */
export interface KnownPeer extends Pick<Peer, 'device' | 'kind' | 'name' | 'revokedAt'> {
  readonly fingerprint: string;
}

/** How the exchange of a workspace stands. */
export interface ExchangeStatus {
  readonly kind: 'headquarters' | 'centre';
  readonly own: OwnCard | null;
  readonly peers: readonly KnownPeer[];
  /** Empty at headquarters, which send to nobody above. */
  readonly centres: readonly CentreProgress[];
  readonly tray: readonly Omit<TrayEntry, 'manifest' | 'digest'>[];
  readonly conflicts: number;
}

function sumUp(facility: string, streams: readonly StreamProgress[]): CentreProgress {
  const sum = (count: (stream: StreamProgress) => number): number =>
    streams.reduce((total, stream) => total + count(stream), 0);
  return {
    facility,
    unsent: sum(({ last, sent, received }) => last - Math.max(sent, received)),
    sent: sum(({ sent, received }) => Math.max(sent, received) - received),
    received: sum(({ received }) => received),
  };
}

/** Reads how the exchange of a workspace stands. */
export function readExchangeStatus(workspace: Workspace): ExchangeStatus {
  const { reader } = workspace.database;
  const atHeadquarters = isHeadquarters(reader);
  const byFacility = Map.groupBy(listStreams(reader), ({ facility }) => facility);
  return {
    kind: atHeadquarters ? 'headquarters' : 'centre',
    own: findOwnKeys(reader) ? writeOwnCard(workspace, null) : null,
    peers: listPeers(reader).map((peer) => {
      const { device, kind, name, revokedAt } = peer;
      return { device, kind, name, revokedAt, fingerprint: fingerprintOf(peer) };
    }),
    centres: atHeadquarters ? [] : [...byFacility].map(([code, own]) => sumUp(code, own)),
    tray: listTray(reader).map(({ manifest: _, digest: __, ...entry }) => entry),
    conflicts: listConflicts(reader).length,
  };
}
