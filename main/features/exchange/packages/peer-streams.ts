import type { Reader, Writer } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import { EVENT_COLUMNS } from './event-line.ts';
import type { Manifest } from './manifest.ts';
import type { ReceiptLine } from './receipt-line.ts';
import { listStreams, type Stream } from './streams.ts';

/** How far a device holds the streams of others, for headquarters to send it what it lacks. */
export function reportHeld(db: Reader, own: string): readonly ReceiptLine[] {
  return listStreams(db)
    .filter(({ device }) => device !== own)
    .map(({ device, facility, last }) => ({ kind: 'held', device, facility, last, event: null }));
}

/** Keeps what a device said of itself, unless it has said something since. */
export function keepReport(
  db: Writer,
  { from, madeAt }: Manifest,
  lines: readonly ReceiptLine[],
): void {
  const known = db.get<{ at: number | null }>(
    'SELECT max(told_at) AS at FROM peer_stream WHERE peer = ?',
    [from],
  );
  if (lines.length === 0 || (known?.at ?? 0) >= madeAt) return;
  db.run('DELETE FROM peer_stream WHERE peer = ?', [from]);
  for (const line of lines) {
    if (line.kind !== 'held') continue;
    const { device, facility, last: held } = line;
    db.run(
      `INSERT OR REPLACE INTO peer_stream (peer, device, facility, held, told_at)
       VALUES (:peer, :device, :facility, :held, :toldAt)`,
      { peer: from, device, facility, held, toldAt: madeAt },
    );
  }
}

/** What of some streams a device has not said that it holds, in the order of the clock; its own it has. */
export function listLacking(
  db: Reader,
  peer: string,
  streams: readonly Stream[],
): readonly JournalEvent[] {
  const wanted = streams.filter(({ device }) => device !== peer);
  return db.all<JournalEvent>(
    `SELECT ${EVENT_COLUMNS} FROM json_each(:wanted) w
     JOIN journal j ON j.device = w.value ->> 'device' AND j.facility = w.value ->> 'facility'
     LEFT JOIN peer_stream p ON p.peer = :peer AND p.device = j.device AND p.facility = j.facility
     WHERE j.seq > coalesce(p.held, 0)
     ORDER BY j.clock_ms, j.clock_counter, j.id`,
    { peer, wanted: JSON.stringify(wanted) },
  );
}
