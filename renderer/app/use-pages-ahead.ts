import { useEffect } from 'react';

function fetchAhead(): void {
  const pages = [import('./shell.tsx'), import('../features/today/today-page.tsx')];
  // What cannot be had now is asked for again when it is to be shown.
  for (const page of pages) page.catch(() => undefined);
}

/** Fetches the first page while the person types the PIN, once the door is painted. */
export function usePagesAhead(isAtDoor: boolean): void {
  useEffect(() => {
    if (!isAtDoor) return;
    let task = 0;
    const frame = requestAnimationFrame(() => {
      task = window.setTimeout(fetchAhead);
    });
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(task);
    };
  }, [isAtDoor]);
}
