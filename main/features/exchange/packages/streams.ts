import type { Reader, Writer } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import type { Range } from './manifest.ts';

/** A stream of the journal: the changes of one device to one centre, or to what is common to all (`''`). */
export type Stream = Pick<Range, 'device' | 'facility'>;

/** The last number of a stream that is held; streams are held without holes. 0 for one that is unknown. */
export function lastHeld(db: Reader, { device, facility }: Stream): number {
  return (
    db.get<{ last: number | null }>(
      'SELECT max(seq) AS last FROM journal WHERE device = ? AND facility = ?',
      [device, facility],
    )?.last ?? 0
  );
}

/** The event of a stream with this number, or `null`. */
export function findEvent(
  db: Reader,
  { device, facility }: Stream,
  seq: number,
): JournalEvent | null {
  const sql = 'SELECT * FROM journal WHERE device = ? AND facility = ? AND seq = ?';
  return db.get<JournalEvent>(sql, [device, facility, seq]) ?? null;
}

/** The numbers that must come before some ranges can be taken. */
export function findGaps(
  ranges: readonly Range[],
  heldOf: (stream: Stream) => number,
): readonly Range[] {
  return ranges.flatMap((range) => {
    const held = heldOf(range);
    return range.first > held + 1 ? [{ ...range, first: held + 1, last: range.first - 1 }] : [];
  });
}

/** Numbers for people: `14–17, 20`. */
export function describeGaps(gaps: readonly Range[]): string {
  return gaps
    .map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`))
    .join(', ');
}

/** The numbers of a stream that neither are held nor wait, before the last one that waits. */
export function findMissing(
  stream: Stream,
  held: number,
  waiting: readonly Range[],
): readonly Range[] {
  const missing: Range[] = [];
  let end = held;
  for (const { first, last } of waiting.toSorted((one, other) => one.first - other.first)) {
    if (first > end + 1) missing.push({ ...stream, first: end + 1, last: first - 1 });
    end = Math.max(end, last);
  }
  return missing;
}

/** How far a stream went: all of it, what was written into packages, what headquarters say they hold. */
export interface StreamProgress extends Stream {
  readonly last: number;
  readonly sent: number;
  readonly received: number;
}

/** Every stream that is held. */
export function listStreams(db: Reader): readonly StreamProgress[] {
  return db.all<StreamProgress>(
    `SELECT j.device, j.facility, max(j.seq) AS last, coalesce(p.sent, 0) AS sent,
       coalesce(p.received, 0) AS received
     FROM journal j LEFT JOIN stream_progress p ON p.device = j.device AND p.facility = j.facility
     GROUP BY j.device, j.facility ORDER BY j.facility, j.device`,
  );
}

/** Notes how far a stream was sent or received; neither ever goes back. */
export function noteProgress(
  db: Writer,
  { device, facility }: Stream,
  { sent, received }: Pick<StreamProgress, 'sent' | 'received'>,
): void {
  db.run(
    `INSERT INTO stream_progress (device, facility, sent, received)
     VALUES (:device, :facility, :sent, :received)
     ON CONFLICT (device, facility) DO UPDATE SET
       sent = max(sent, excluded.sent), received = max(received, excluded.received)`,
    { device, facility, sent, received },
  );
}
