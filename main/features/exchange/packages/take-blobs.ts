import type { Reader, Writer } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import type { BlobStore } from '../../../platform/files/blob-store.ts';
import { CHUNK_BYTES, type ChunkLine } from './blob-line.ts';
import { isNamed, listEverNamed, listNamedBy } from './named-blobs.ts';
import { hashBytes } from './package-format.ts';

/** Bytes came that no row names yet: their rows are in a package that has not come. */
export class UnnamedBlob extends Error {}

/** The bytes that have not come of rows that have, each once. */
export function listMissingBlobs(db: Reader): readonly string[] {
  return db
    .all<{ sha256: string }>('SELECT sha256 FROM missing_blob ORDER BY sha256')
    .map(({ sha256 }) => sha256)
    .filter((sha256) => isNamed(db, sha256));
}

/** Whether these bytes are still to come. */
export function isMissingBlob(db: Reader, sha256: string): boolean {
  return db.get('SELECT 1 FROM missing_blob WHERE sha256 = ?', [sha256]) !== undefined;
}

/** Notes which bytes are still to come after some events, and forgets pieces that nothing names any more. */
export function noteMissing(db: Writer, blobs: BlobStore, events: readonly JournalEvent[]): void {
  for (const sha256 of listNamedBy(events)) {
    if (blobs.has(sha256)) continue;
    db.run('INSERT OR IGNORE INTO missing_blob (sha256) VALUES (?)', [sha256]);
  }
  for (const { sha256 } of db.all<{ sha256: string }>('SELECT DISTINCT sha256 FROM blob_chunk')) {
    if (!isNamed(db, sha256)) db.run('DELETE FROM blob_chunk WHERE sha256 = ?', [sha256]);
  }
}

// What comes in one piece needs no place to wait.
function completeBlob(db: Writer, { sha256, size, at, bytes }: ChunkLine): Buffer | null {
  const content = Buffer.from(bytes, 'base64');
  if (content.length === size) return content;
  db.run('INSERT OR IGNORE INTO blob_chunk (sha256, at, content) VALUES (?, ?, ?)', [
    sha256,
    at,
    content,
  ]);
  const pieces = db.all<{ content: Buffer }>(
    'SELECT content FROM blob_chunk WHERE sha256 = ? AND at < ? ORDER BY at',
    [sha256, size],
  );
  if (pieces.length < Math.ceil(size / CHUNK_BYTES)) return null;
  return Buffer.concat(pieces.map((piece) => piece.content));
}

/** Keeps a piece, and all of it once it is whole; true where that brought what was missing. */
function keepChunk(db: Writer, blobs: BlobStore, chunk: ChunkLine): boolean {
  const { sha256 } = chunk;
  const whole = completeBlob(db, chunk);
  if (whole === null) return false;
  // Pieces that do not add up to what they are called are all forgotten: which one is wrong nobody can tell.
  db.run('DELETE FROM blob_chunk WHERE sha256 = ?', [sha256]);
  if (hashBytes(whole) !== sha256) return false;
  blobs.keep(whole);
  db.run('DELETE FROM missing_blob WHERE sha256 = ?', [sha256]);
  return true;
}

/**
 * Keeps the bytes that rows name, once their SHA-256 is proved, and gives how many pictures and files became whole.
 * Those whose row was deleted stay away; those whose row has not come make the package wait.
 */
export function keepChunks(db: Writer, blobs: BlobStore, chunks: readonly ChunkLine[]): number {
  const unnamed = chunks.map(({ sha256 }) => sha256).filter((sha256) => !isNamed(db, sha256));
  if (unnamed.length > 0) {
    const deleted = listEverNamed(db, unnamed);
    if (unnamed.some((sha256) => !deleted.has(sha256))) throw new UnnamedBlob();
  }
  return chunks.filter(
    (chunk) =>
      !unnamed.includes(chunk.sha256) && !blobs.has(chunk.sha256) && keepChunk(db, blobs, chunk),
  ).length;
}
