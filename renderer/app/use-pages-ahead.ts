import { useEffect } from 'react';
import { Shell, Today } from './first-pages.ts';

function fetchAhead(): void {
  // What cannot be had now is asked for again when it is to be shown.
  for (const page of [Shell, Today]) page.fetchAhead().catch(() => undefined);
}

/** Fetches the first page while the person types the PIN, once the door is painted and has nothing else to do. */
export function usePagesAhead(isAtDoor: boolean): void {
  useEffect(() => {
    if (!isAtDoor) return;
    const idle = requestIdleCallback(fetchAhead, { timeout: 1000 });
    return () => cancelIdleCallback(idle);
  }, [isAtDoor]);
}
