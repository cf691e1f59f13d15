import type { SessionState } from '../../shared/contract/session.ts';

const STORED = 'keneya-bearer';

/** The page was opened without a way in: an old address, or a second tab. */
export class NoEntry extends Error {}

/** What this tab shows with every request; null in our own window, and before the tab was let in. */
export function heldBearer(): string | null {
  return window.sessionStorage.getItem(STORED);
}

/** What lets a tab in: the token that it shows with every request, and how the session stands, where that was said. */
export interface WayIn {
  readonly bearer: string;
  readonly state: SessionState | null;
}

/**
 * The token that lets this tab speak to the program. A new tab brings a launch token in the address, which works once
 * and is taken out of it before anything else runs; after a reload the tab still has its own.
 */
export async function readWayIn(): Promise<WayIn> {
  const launch = new URLSearchParams(window.location.hash.slice(1)).get('launch');
  if (launch !== null) {
    window.history.replaceState(null, '', `${window.location.pathname}#/`);
    const answer = await fetch('/entry', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ launch }),
    });
    if (!answer.ok) throw new NoEntry();
    const way = (await answer.json()) as WayIn;
    window.sessionStorage.setItem(STORED, way.bearer);
    return way;
  }
  const held = heldBearer();
  if (held === null) throw new NoEntry();
  return { bearer: held, state: null };
}
