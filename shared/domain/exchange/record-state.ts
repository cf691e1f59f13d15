/** How far a record of a centre went to headquarters: the worst of all its changes. */
export const RECORD_STATES = ['unsent', 'sent', 'received'] as const;

/** One of {@link RECORD_STATES}: written into no package yet; written into one; confirmed by a receipt. */
export type RecordState = (typeof RECORD_STATES)[number];

/** The records whose way to headquarters a coach follows. */
export const RECORD_KINDS = ['visit', 'interview', 'month', 'meeting', 'action'] as const;

/** One of {@link RECORD_KINDS}. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** How far some changes went: all received, some only sent, or some not even that; without changes, received. */
export function stateOfChanges({
  unsent,
  sent,
}: {
  readonly unsent: number;
  readonly sent: number;
}): RecordState {
  if (unsent > 0) return 'unsent';
  return sent > 0 ? 'sent' : 'received';
}
