import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { FileProblem } from '../files/file-problem.ts';
import type { FileReading } from '../files/file-reading.ts';
import type { RegularFile } from '../files/regular-file.ts';

/** One part of an archive as its directory describes it; nothing of it is believed until it has been inflated. */
interface ZipEntry {
  readonly name: string;
  /** The name as it is spelt in the directory. */
  readonly spelt: string;
  readonly isEncrypted: boolean;
  readonly isStored: boolean;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  readonly headerAt: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
const DIRECTORY_BYTES_A_PART = 1024;
const STORED = 0;
const DEFLATED = 8;

/**
 * A zip archive that is read through its directory, part by part, without ever holding a part whole.
 * What the parts claim to inflate to is judged before the first byte is inflated, and what they do inflate to again
 * while it happens, since a directory can lie.
 */
export class ZipArchive {
  readonly #reading: FileReading;
  readonly #file: RegularFile;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #inflated = 0;

  private constructor(reading: FileReading, file: RegularFile, entries: Map<string, ZipEntry>) {
    this.#reading = reading;
    this.#file = file;
    this.#entries = entries;
  }

  static async open(reading: FileReading, file: RegularFile): Promise<ZipArchive> {
    const entries = new Map<string, ZipEntry>();
    for (const entry of await readDirectory(reading, file)) {
      if (entries.has(entry.name)) throw reading.problem('damaged', { part: entry.name });
      entries.set(entry.name, entry);
    }
    return new ZipArchive(reading, file, entries);
  }

  /** The names of the parts as they are spelt, in the order of the directory. */
  get names(): readonly string[] {
    return [...this.#entries.values()].map(({ spelt }) => spelt);
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /** The inflated bytes of a part, in blocks of at most 64 KB. Names are compared without regard to case, as Excel does. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(partKey(name));
    if (entry === undefined) throw this.#reading.problem('part-missing', { part: name });
    this.#judgeClaim(entry);
    let bytes = 0;
    let crc = 0;
    for await (const block of this.#inflate(entry)) {
      bytes += block.length;
      crc = crc32(block, crc);
      this.#judgeBlock(entry, bytes, block.length);
      yield block;
    }
    if (bytes !== entry.bytes || crc !== entry.crc)
      throw this.#reading.problem('damaged', { part: name });
  }

  #judgeClaim(entry: ZipEntry): void {
    if (entry.isEncrypted) throw this.#reading.problem('password');
    if (this.#inflated + entry.bytes > this.#reading.limits.inflatedBytes) throw this.#bomb();
    this.#judgeRatio(entry, entry.bytes);
  }

  #judgeBlock(entry: ZipEntry, bytes: number, blockBytes: number): void {
    this.#inflated += blockBytes;
    if (this.#inflated > this.#reading.limits.inflatedBytes) throw this.#bomb();
    this.#judgeRatio(entry, bytes);
    if (bytes > entry.bytes) throw this.#reading.problem('damaged', { part: entry.name });
  }

  #judgeRatio(entry: ZipEntry, bytes: number): void {
    const { inflationRatio, ratioFromBytes } = this.#reading.limits;
    if (bytes > ratioFromBytes && bytes > entry.compressedBytes * inflationRatio)
      throw this.#bomb();
  }

  #bomb(): FileProblem {
    const megabytes = Math.floor(this.#reading.limits.inflatedBytes / 1024 / 1024);
    return this.#reading.problem('inflates-too-much', { megabytes });
  }

  async *#inflate(entry: ZipEntry): AsyncGenerator<Buffer> {
    const start = await this.#dataStart(entry);
    const compressed = this.#file.blocks(start, start + entry.compressedBytes);
    if (entry.isStored) return yield* compressed;
    const inflater = createInflateRaw({ chunkSize: 64 * 1024 });
    // Failures of either stream surface where the inflater is iterated; leaving the loop early destroys both.
    pipeline(Readable.from(compressed), inflater, () => {});
    try {
      yield* inflater;
    } catch (error) {
      throw error instanceof FileProblem
        ? error
        : this.#reading.problem('damaged', { part: entry.name }, {}, error);
    }
  }

  /** Where the data of an entry starts: the local header repeats the name, and may add what the directory lacks. */
  async #dataStart(entry: ZipEntry): Promise<number> {
    const header = await this.#file.read(entry.headerAt, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER)
      throw this.#reading.problem('damaged', { part: entry.name });
    const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    if (start + entry.compressedBytes > this.#file.size) throw this.#reading.problem('truncated');
    return start;
  }
}

function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

async function readDirectory(reading: FileReading, file: RegularFile): Promise<ZipEntry[]> {
  const end = await readDirectoryEnd(reading, file);
  const count = end.readUInt16LE(10);
  const length = end.readUInt32LE(12);
  const start = end.readUInt32LE(16);
  const limit = reading.limits.archiveEntries;
  // Also the mark of a 64-bit directory, which nothing of 50 MB needs.
  if (count > limit || length > limit * DIRECTORY_BYTES_A_PART)
    throw reading.problem('too-many-parts', { limit });
  const directory = await file.read(start, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw reading.problem('damaged', { part: 'zip' });
    entries.push(readEntry(reading, directory, at));
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + directory.readUInt16LE(at + field), 0);
  }
  return entries;
}

/** The record that closes an archive stands at its very end, before a comment of unknown length. */
async function readDirectoryEnd(reading: FileReading, file: RegularFile): Promise<Buffer> {
  const tailBytes = Math.min(file.size, DIRECTORY_END_BYTES + MAX_COMMENT_BYTES);
  const tail = await file.read(file.size - tailBytes, tailBytes);
  for (let at = tail.length - DIRECTORY_END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === DIRECTORY_END) return tail.subarray(at);
  }
  throw reading.problem('truncated');
}

function readEntry(reading: FileReading, directory: Buffer, at: number): ZipEntry {
  const method = directory.readUInt16LE(at + 10);
  const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
  const spelt = directory.toString('utf8', at + 46, nameEnd);
  const name = partKey(spelt);
  if (method !== STORED && method !== DEFLATED) throw reading.problem('damaged', { part: name });
  return {
    name,
    spelt,
    isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    isStored: method === STORED,
    crc: directory.readUInt32LE(at + 16),
    compressedBytes: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    headerAt: directory.readUInt32LE(at + 42),
  };
}
