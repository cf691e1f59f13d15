import type { Reader, Writer } from '../../../db/handles.ts';
import { AlteredEvent } from '../../../db/merge-journal.ts';
import { dropConflictsToldBy, keepConflict } from './conflicts.ts';
import type { Manifest } from './manifest.ts';
import type { ReceiptLine } from './receipt-line.ts';
import { findEvent, noteProgress } from './streams.ts';

// A laptop that goes on from an old backup gives numbers again that headquarters know as something else: what is not
// here as they hold it is not received.
function noteHeld(db: Writer, line: Extract<ReceiptLine, { kind: 'held' }>): void {
  const own = findEvent(db, line, line.last);
  if (!own) return;
  if (own.id !== line.event) throw new AlteredEvent(own);
  noteProgress(db, line, { sent: 0, received: line.last });
}

const RECEIPT_SETTING = 'receipt';

function readReceiptTime(db: Reader): number | null {
  const sql = 'SELECT value FROM workspace WHERE name = ?';
  const last = db.get<{ value: string }>(sql, [RECEIPT_SETTING]);
  return last ? Number(last.value) : null;
}

/** When headquarters wrote the last receipt that was taken here; `null` before the first. */
export function readLastReceipt(db: Reader): string | null {
  const madeAt = readReceiptTime(db);
  return madeAt === null ? null : new Date(madeAt).toISOString();
}

function isNewest(db: Reader, madeAt: number): boolean {
  const last = readReceiptTime(db);
  return last === null || last < madeAt;
}

function takeAnswer(db: Writer, from: string, line: ReceiptLine): void {
  // A number that never came is told by how far its stream is held.
  if (line.kind === 'held') noteHeld(db, line);
  else if (line.kind === 'conflict') keepConflict(db, { ...line, toldBy: from });
  else if (line.kind === 'missing-blob') {
    db.run('INSERT OR IGNORE INTO wanted_blob (sha256) VALUES (?)', [line.sha256]);
  }
}

/** Notes what headquarters answered; `false` where a later receipt, which says all there is, was taken before. */
export function takeAnswers(
  db: Writer,
  { from, madeAt }: Manifest,
  answers: readonly ReceiptLine[],
): boolean {
  if (answers.length === 0 || !isNewest(db, madeAt)) return false;
  db.run('INSERT OR REPLACE INTO workspace (name, value) VALUES (?, ?)', [
    RECEIPT_SETTING,
    String(madeAt),
  ]);
  dropConflictsToldBy(db, from);
  db.run('DELETE FROM wanted_blob');
  for (const line of answers) takeAnswer(db, from, line);
  return true;
}

/** The bytes that headquarters said they lack. */
export function listWanted(db: Reader): readonly string[] {
  const rows = db.all<{ sha256: string }>('SELECT sha256 FROM wanted_blob ORDER BY sha256');
  return rows.map(({ sha256 }) => sha256);
}
