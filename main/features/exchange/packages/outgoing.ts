import type { Reader } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { cutParts } from './cut-parts.ts';
import { rangesOf, writeEventLine } from './event-line.ts';
import type { OpenPart } from './seal-parts.ts';
import { findSecret } from './secret-line.ts';

/** Puts together what some events are sent with, in parts of at most so many bytes. */
export function packEvents(
  db: Reader,
  events: readonly JournalEvent[],
  maxBytes: number,
): readonly OpenPart[] {
  // A key goes in the part of its row, so that neither can arrive alone.
  const linesOf = (event: JournalEvent): readonly string[] => {
    const secret = findSecret(db, event);
    const line = writeEventLine(event);
    return secret ? [JSON.stringify(secret), line] : [line];
  };
  return cutParts(events, linesOf, maxBytes).map(({ items, payload, lines }) => ({
    payload,
    lines,
    ranges: rangesOf(items),
  }));
}
