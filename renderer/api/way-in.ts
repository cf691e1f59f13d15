import { readWayIn, type WayIn } from './launch-token.ts';

/**
 * What lets this tab in, asked for as soon as this file runs; null in our own window, which needs none. It is a script of
 * its own that brings nothing else, so that the program answers while the browser still reads what draws the page.
 */
export const wayIn: Promise<WayIn> | null =
  window.location.protocol === 'app:' ? null : readWayIn();

// Whoever connects waits for it and says what went wrong; until then nobody does.
wayIn?.catch(() => undefined);
