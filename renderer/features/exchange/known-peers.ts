import type { SendingStatus } from '../../../shared/contract/sending.ts';

/** Whether there is somebody to write to: for a centre headquarters, for headquarters a laptop that is believed. */
export function knowsSomebody({ kind, peers }: SendingStatus): boolean {
  return peers.some((peer) =>
    kind === 'centre'
      ? peer.kind === 'headquarters'
      : peer.kind === 'device' && peer.revokedAt === null,
  );
}
