import { useEffect } from 'react';
import { Shell, Today } from './first-pages.ts';

function fetchAhead(): void {
  // What cannot be had now is asked for again when it is to be shown.
  for (const page of [Shell, Today]) page.fetchAhead().catch(() => undefined);
}

// A page that is drawn is idle before it is painted; what is fetched then would keep the paint waiting.
const PAINTED_MS = 300;

/** Fetches the first page while the person types the PIN, once the door is painted and has nothing else to do. */
export function usePagesAhead(isAtDoor: boolean): void {
  useEffect(() => {
    if (!isAtDoor) return;
    let idle = 0;
    const painted = setTimeout(() => {
      idle = requestIdleCallback(fetchAhead, { timeout: 1000 });
    }, PAINTED_MS);
    return () => {
      clearTimeout(painted);
      cancelIdleCallback(idle);
    };
  }, [isAtDoor]);
}
