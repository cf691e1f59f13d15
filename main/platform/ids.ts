import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Gives identifiers; passed in so that tests and the demonstration can repeat them. */
export interface IdSource {
  /** A UUIDv7: unique, and sorting by the time it was made, which keeps inserts at the end of the index. */
  next(): string;
}

function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [8, 12, 16, 20, 32]
    .map((end, index, ends) => hex.slice(index === 0 ? 0 : ends[index - 1], end))
    .join('-');
}

function stampVersion(bytes: Buffer, version: number): Buffer {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes;
}

/** UUIDv7 from the clock and the system's randomness (RFC 9562). */
export function createIdSource(clock: Clock): IdSource {
  return {
    next() {
      const bytes = randomBytes(16);
      bytes.writeUIntBE(clock.now(), 0, 6);
      return formatUuid(stampVersion(bytes, 7));
    },
  };
}

/**
 * The same UUID for the same words, on every machine (RFC 9562 version 8 over SHA-256). Two laptops that
 * type the same promise of the same meeting thereby write one record, not two.
 */
export function deriveId(...words: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(words)).digest();
  return formatUuid(stampVersion(Buffer.from(digest.subarray(0, 16)), 8));
}
