import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
// The first day that the format knows: the same content makes the same archive.
const FIRST_DAY = 0x21;
const MOST_BYTES = 0xffffffff;
const MOST_PARTS = 0xffff;

/** Thrown where an archive would outgrow what every reader of zip takes. */
export class ArchiveTooLarge extends Error {}

/** What went into a part. */
export interface ZippedPart {
  readonly bytes: number;
  readonly sha256: string;
}

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  readonly crc: number;
  readonly compressed: number;
  readonly bytes: number;
}

/** What stands alike in the header of a part and in the directory. */
function partFields({ name, crc, compressed, bytes }: Entry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(FIRST_DAY, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(compressed, 14);
  fields.writeUInt32LE(bytes, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function localHeader(entry: Entry): Buffer {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(LOCAL_HEADER);
  return Buffer.concat([mark, partFields(entry), entry.name]);
}

function directoryEntry(entry: Entry): Buffer {
  const [mark, rest] = [Buffer.alloc(6), Buffer.alloc(14)];
  mark.writeUInt32LE(DIRECTORY_ENTRY);
  mark.writeUInt16LE(VERSION, 4);
  rest.writeUInt32LE(entry.at, 10);
  return Buffer.concat([mark, partFields(entry), rest, entry.name]);
}

/** A zip archive that is written part by part, without ever holding a part whole. */
export class ZipWriter {
  readonly #file: number;
  readonly #entries: Entry[] = [];
  #at = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'wx');
  }

  /** Adds a part; what it is made of may come bit by bit. */
  async add(name: string, content: Iterable<string | Uint8Array>): Promise<ZippedPart> {
    const at = this.#at;
    const hash = createHash('sha256');
    const counted = { bytes: 0, crc: 0 };
    const blank = { name: Buffer.from(name), at, crc: 0, compressed: 0, bytes: 0 };
    this.#write(localHeader(blank));
    const begun = this.#at;
    await pipeline(
      Readable.from(content),
      async function* (chunks: AsyncIterable<string | Uint8Array>) {
        for await (const chunk of chunks) {
          const bytes = Buffer.from(chunk);
          hash.update(bytes);
          counted.crc = crc32(bytes, counted.crc);
          counted.bytes += bytes.length;
          yield bytes;
        }
      },
      createDeflateRaw(),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) this.#write(chunk);
      },
    );
    const entry = { ...blank, ...counted, compressed: this.#at - begun };
    if (Math.max(counted.bytes, this.#at) > MOST_BYTES || this.#entries.length >= MOST_PARTS) {
      throw new ArchiveTooLarge(`${name} is too much for an archive`);
    }
    // Its sizes are known only now.
    const header = localHeader(entry);
    writeSync(this.#file, header, 0, header.length, at);
    this.#entries.push(entry);
    return { bytes: counted.bytes, sha256: hash.digest('hex') };
  }

  /** Writes the directory; without it there is no archive. */
  finish(): void {
    const begin = this.#at;
    for (const entry of this.#entries) this.#write(directoryEntry(entry));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(DIRECTORY_END);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#at - begin, 12);
    end.writeUInt32LE(begin, 16);
    this.#write(end);
  }

  /** Lets go of the file, also of one that was not finished. */
  close(): void {
    closeSync(this.#file);
  }

  #write(bytes: Uint8Array): void {
    let written = 0;
    while (written < bytes.length) {
      const count = writeSync(this.#file, bytes, written, bytes.length - written, this.#at);
      written += count;
      this.#at += count;
    }
  }
}
