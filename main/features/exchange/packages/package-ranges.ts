import type { Reader, Writer } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import type { Range } from './manifest.ts';
import { lastHeld } from './streams.ts';

function noteRange(
  db: Writer,
  digest: string,
  what: 'brought' | 'undone',
  { device, facility, first, last }: Range,
): void {
  db.run(
    `INSERT INTO package_range (digest, what, device, facility, first, last)
     VALUES (:digest, :what, :device, :facility, :first, :last)
     ON CONFLICT DO UPDATE SET last = max(last, excluded.last)`,
    { digest, what, device, facility, first, last },
  );
}

/** Notes which numbers a package brings that are not held, before it is merged; streams are held without holes. */
export function noteBrought(db: Writer, digest: string, ranges: readonly Range[]): void {
  for (const range of ranges) {
    const first = Math.max(range.first, lastHeld(db, range) + 1);
    if (first <= range.last) noteRange(db, digest, 'brought', { ...range, first });
  }
}

/** Notes that a package was undone, by whom and by which events of this device. */
export function noteUndone(
  db: Writer,
  digest: string,
  ranges: readonly Range[],
  { user, at }: { readonly user: string; readonly at: string },
): void {
  for (const range of ranges) noteRange(db, digest, 'undone', range);
  db.run('UPDATE package SET undone_at = ?, undone_by = ? WHERE digest = ?', [at, user, digest]);
}

/** The events that a package brought; none where it was taken before that was noted. */
export function listBrought(db: Reader, digest: string): readonly JournalEvent[] {
  return db.all<JournalEvent>(
    `SELECT j.* FROM package_range r JOIN journal j
       ON j.device = r.device AND j.facility = r.facility AND j.seq BETWEEN r.first AND r.last
     WHERE r.digest = ? AND r.what = 'brought'`,
    [digest],
  );
}

/** Whether an event is one that the package brought, that an undone one brought, or that undid one. */
export function createUndoneTest(db: Reader, digest: string): (event: JournalEvent) => boolean {
  const ranges = db.all<Range>(
    `SELECT r.device, r.facility, r.first, r.last FROM package_range r JOIN package p ON p.digest = r.digest
     WHERE r.digest = ? OR p.undone_at IS NOT NULL`,
    [digest],
  );
  const streams = Map.groupBy(ranges, ({ device, facility }) => JSON.stringify([device, facility]));
  return ({ device, facility, seq }) => {
    const ofStream = streams.get(JSON.stringify([device, facility])) ?? [];
    return ofStream.some(({ first, last }) => first <= seq && seq <= last);
  };
}
