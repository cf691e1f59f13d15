import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { ShownCard } from '../../../../shared/contract/sending.ts';
import type { Reader, Writer } from '../../../db/handles.ts';
import { fingerprintOf, type KeyCard, type ReadCard } from './key-card.ts';

/** A device or headquarters that this one knows. */
export interface Peer extends Omit<KeyCard, 'format'> {
  readonly enrolledAt: string;
  readonly revokedAt: string | null;
  /** What was told when it was revoked. */
  readonly revokedReason: string | null;
}

interface PeerRow extends Omit<Peer, 'facilities' | 'recipients'> {
  readonly facilities: string;
  readonly recipients: string;
}

const SELECT = `SELECT device, kind, name, facilities, recipients, verifying, enrolled_at AS enrolledAt,
  revoked_at AS revokedAt, revoked_reason AS revokedReason FROM peer`;

function readPeer(row: PeerRow): Peer {
  return {
    ...row,
    facilities: JSON.parse(row.facilities) as string[],
    recipients: JSON.parse(row.recipients) as string[],
  };
}

/** Everybody known, by name. */
export function listPeers(db: Reader): readonly Peer[] {
  return db.all<PeerRow>(`${SELECT} ORDER BY name, device`).map(readPeer);
}

/** The one of this device id, or `null`. */
export function findPeer(db: Reader, device: string): Peer | null {
  const row = db.get<PeerRow>(`${SELECT} WHERE device = ?`, [device]);
  return row ? readPeer(row) : null;
}

/** The one of this device id; another is said to be unknown. */
export function getPeer(db: Reader, device: string): Peer {
  const peer = findPeer(db, device);
  if (peer) return peer;
  throw new ExpectedFailure({ code: 'unknown-device', facts: { device } });
}

/** The headquarters that this workspace reports to, or `null`. */
export function findHeadquarters(db: Reader): Peer | null {
  const row = db.get<PeerRow>(`${SELECT} WHERE kind = 'headquarters'`);
  return row ? readPeer(row) : null;
}

/** What enrolling came to. */
export type Enrolled = 'enrolled' | 'known' | 'reinstated' | 'rotated' | 'replaced';

const KEEP_CARD = `INSERT INTO peer (device, kind, name, facilities, recipients, verifying, enrolled_at)
  VALUES (:device, :kind, :name, :facilities, :recipients, :verifying, :enrolledAt)
  ON CONFLICT (device) DO UPDATE SET name = excluded.name, facilities = excluded.facilities,
    recipients = excluded.recipients, verifying = excluded.verifying,
    enrolled_at = excluded.enrolled_at, revoked_at = NULL, revoked_reason = NULL`;

function keepCard(db: Writer, card: KeyCard, enrolledAt: string): void {
  const { device, kind, name, facilities, recipients, verifying } = card;
  db.run(KEEP_CARD, {
    ...{ device, kind, name, verifying, enrolledAt },
    facilities: JSON.stringify(facilities),
    recipients: JSON.stringify(recipients),
  });
}

/** How a card with other keys may take the place of the one that is held; `null` where it may be anybody's. */
function judgeNewKeys(
  held: Peer,
  card: ReadCard,
  isReplacement: boolean,
): 'rotated' | 'replaced' | null {
  // Keys that were stolen vouch for nobody any more.
  if (held.revokedAt !== null) return isReplacement ? 'replaced' : null;
  return held.kind === card.kind && card.isVouchedBy(held.verifying) ? 'rotated' : null;
}

/** How a card stands to what is known: see `ShownCard`. */
export function judgeCard(db: Reader, card: ReadCard): ShownCard['state'] {
  const held = findPeer(db, card.device);
  if (!held) return 'new';
  if (fingerprintOf(held) !== fingerprintOf(card))
    return judgeNewKeys(held, card, true) ?? 'differs';
  return held.revokedAt === null ? 'known' : 'revoked';
}

/**
 * Believes a card from now on. The keys of a device stay as they were told first: a card with others may be anybody's,
 * unless the first ones vouch for it, or the device was revoked and a person who compared the fingerprint says that
 * the card replaces them. A card that is brought again lifts a revocation.
 */
export function enrolPeer(
  db: Writer,
  card: ReadCard,
  enrolledAt: string,
  isReplacement = false,
): Enrolled {
  const held = findPeer(db, card.device);
  if (held && fingerprintOf(held) === fingerprintOf(card)) {
    // The same keys may come with a new name, or with a centre more.
    keepCard(db, card, held.enrolledAt);
    return held.revokedAt === null ? 'known' : 'reinstated';
  }
  if (held) {
    const change = judgeNewKeys(held, card, isReplacement);
    if (!change)
      throw new ExpectedFailure({ code: 'device-keys-differ', facts: { name: held.name } });
    keepCard(db, card, enrolledAt);
    return change;
  }
  const headquarters = card.kind === 'headquarters' ? findHeadquarters(db) : null;
  if (headquarters) {
    throw new ExpectedFailure({ code: 'headquarters-known', facts: { name: headquarters.name } });
  }
  keepCard(db, card, enrolledAt);
  return 'enrolled';
}

/** Believes a device no more: what it sends from now on waits. */
export function revokePeer(
  db: Writer,
  device: string,
  revokedAt: string,
  reason: string | null,
): Peer {
  const peer = getPeer(db, device);
  db.run(
    `UPDATE peer SET revoked_at = coalesce(revoked_at, :revokedAt),
       revoked_reason = coalesce(revoked_reason, :reason) WHERE device = :device`,
    { device, revokedAt, reason },
  );
  return peer;
}
