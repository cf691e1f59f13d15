import { readFailure } from './failure.ts';

const listeners = new Set<() => void>();

/** Called when any call learns that nobody is signed in any more; gives the way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Looks at what a call threw, for {@link onSignedOut}. */
export function noticeSignedOut(error: unknown): void {
  if (readFailure(error)?.code !== 'signed-out') return;
  for (const listener of listeners) listener();
}
