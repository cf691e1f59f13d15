import type { Reader } from '../../../db/handles.ts';
import type { JournalEvent } from '../../../db/replay-journal.ts';
import type { BlobStore } from '../../../platform/files/blob-store.ts';
import { CHUNK_BYTES, type ChunkLine } from './blob-line.ts';
import { cutParts, type Part } from './cut-parts.ts';
import { rangesOf, writeEventLine } from './event-line.ts';
import { isNamed } from './named-blobs.ts';
import { compressLines, PACKAGE_LIMITS } from './package-format.ts';
import type { OpenPart } from './seal-parts.ts';
import { findSecret } from './secret-line.ts';

/** What a package is put together from. */
export interface Outgoing {
  readonly events: readonly JournalEvent[];
  /** Lines that say where things stand; they go in the first part, all together. */
  readonly answers: readonly object[];
  /** The pictures and files whose bytes go along, by SHA-256, where they are held. */
  readonly blobs: readonly string[];
}

/** Lines that stay together, with the event that they bring, if any. */
interface Bundle {
  readonly first: readonly object[];
  readonly event: JournalEvent | null;
}

/** A piece of a picture or file that is read when its part is written. */
interface Chunk {
  readonly sha256: string;
  readonly size: number;
  readonly at: number;
  readonly length: number;
}

interface Draft {
  readonly rows: Part<Bundle> | null;
  readonly chunks: Chunk[];
}

/** Memory holds a part several times over: beyond this, pictures go in a file of their own. */
const MOST_CHUNK_BYTES = 16 * CHUNK_BYTES;
const PER_BASE64 = 4 / 3;

// A key goes with its row, so that neither can arrive alone.
function bundleEvent(db: Reader, event: JournalEvent): Bundle {
  const secret = findSecret(db, event);
  return { first: secret ? [secret] : [], event };
}

function linesOf({ first, event }: Bundle, before: Bundle | null): readonly string[] {
  const lines = first.map((line) => JSON.stringify(line));
  return event ? [...lines, writeEventLine(event, before?.event ?? null)] : lines;
}

function listChunks(db: Reader, store: BlobStore, blobs: readonly string[]): readonly Chunk[] {
  return blobs.flatMap((sha256) => {
    const size = isNamed(db, sha256) ? (store.find(sha256).bytes?.length ?? 0) : 0;
    return Array.from({ length: Math.ceil(size / CHUNK_BYTES) }, (_, index) => {
      const at = index * CHUNK_BYTES;
      return { sha256, size, at, length: Math.min(CHUNK_BYTES, size - at) };
    });
  });
}

function hasRoom({ rows, chunks }: Draft, next: Chunk, maxBytes: number): boolean {
  const bytes = chunks.reduce((sum, { length }) => sum + length, next.length);
  // Pictures do not shrink any more; the base64 that they are written in shrinks back to what they were.
  const sealed = (rows?.payload.length ?? 0) + bytes * 1.01;
  const text = (rows?.characters ?? 0) * 3 + bytes * PER_BASE64;
  return sealed <= Math.min(maxBytes, MOST_CHUNK_BYTES) && text <= PACKAGE_LIMITS.textBytes;
}

type ReadBlob = (sha256: string) => Buffer;

/** Reads what has several pieces once, as they are asked for one after the other. */
function createBlobReader(store: BlobStore): ReadBlob {
  let last: { readonly sha256: string; readonly bytes: Buffer } | null = null;
  return (sha256) => {
    if (last?.sha256 === sha256) return last.bytes;
    const { bytes } = store.find(sha256);
    if (bytes === null) throw new Error(`The bytes of ${sha256} were there a moment ago`);
    last = { sha256, bytes };
    return bytes;
  };
}

function writeChunk(readBlob: ReadBlob, { sha256, size, at, length }: Chunk): string {
  const bytes = readBlob(sha256);
  const piece = bytes.toString('base64', at, at + length);
  return JSON.stringify({ kind: 'blob', sha256, size, at, bytes: piece } satisfies ChunkLine);
}

function openPart(readBlob: ReadBlob, { rows, chunks }: Draft): OpenPart {
  const bundles = rows?.items ?? [];
  return {
    ranges: rangesOf(bundles.flatMap(({ event }) => event ?? [])),
    lines: (rows?.lines.length ?? 0) + chunks.length,
    compress() {
      if (rows !== null && chunks.length === 0) return rows.payload;
      const pieces = chunks.map((chunk) => writeChunk(readBlob, chunk));
      return compressLines([...(rows?.lines ?? []), ...pieces], true);
    },
  };
}

/**
 * Puts together what goes out, in parts of at most so many bytes: the rows first, and after them the bytes that they
 * name, in the last part of the rows as long as there is room.
 */
export function packOutgoing(
  db: Reader,
  store: BlobStore,
  { events, answers, blobs }: Outgoing,
  maxBytes: number,
): readonly OpenPart[] {
  const bundles = [
    ...(answers.length === 0 ? [] : [{ first: answers, event: null }]),
    ...events.map((event) => bundleEvent(db, event)),
  ];
  const drafts: Draft[] = cutParts(bundles, linesOf, maxBytes).map((rows) => ({
    rows,
    chunks: [],
  }));
  for (const chunk of listChunks(db, store, blobs)) {
    const last = drafts.at(-1);
    if (last && hasRoom(last, chunk, maxBytes)) last.chunks.push(chunk);
    else drafts.push({ rows: null, chunks: [chunk] });
  }
  const readBlob = createBlobReader(store);
  return drafts.map((draft) => openPart(readBlob, draft));
}
