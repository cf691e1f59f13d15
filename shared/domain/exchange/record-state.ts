/** How far a record of a centre went to headquarters: the worst of all its changes. */
export const RECORD_STATES = ['unsent', 'changed', 'sent', 'received'] as const;

/** One of {@link RECORD_STATES}: written into no package yet; changed since something of it
 * left; written into a package; confirmed by a receipt. */
export type RecordState = (typeof RECORD_STATES)[number];

/** The records whose way to headquarters a coach follows. */
export const RECORD_KINDS = ['visit', 'interview', 'month', 'meeting', 'action'] as const;

/** One of {@link RECORD_KINDS}. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/**
 * How far some changes went: all received, some only sent, or some not even that; without changes, received. `hasLeft` says
 * that older changes of the same record were sent.
 *
 * | unsent | sent | hasLeft | state |
 * | --- | --- | --- | --- |
 * | 2 | 0 | no | `unsent` |
 * | 1 | 3 | yes | `changed` |
 * | 0 | 3 | | `sent` |
 * | 0 | 0 | | `received` |
 */
export function stateOfChanges({
  unsent,
  sent,
  hasLeft = false,
}: {
  readonly unsent: number;
  readonly sent: number;
  readonly hasLeft?: boolean;
}): RecordState {
  if (unsent > 0) return hasLeft ? 'changed' : 'unsent';
  return sent > 0 ? 'sent' : 'received';
}
