import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import type { Manifest } from './manifest.ts';
import { type SigningKeys, signText } from './signature.ts';

/** How much of a package is read; what is written stays far below, and so does the memory that reading takes. */
export const PACKAGE_LIMITS = {
  manifestBytes: 4 * 1024 * 1024,
  signatureBytes: 100,
  textBytes: 64 * 1024 * 1024,
  lineCharacters: 16 * 1024 * 1024,
  lines: 50_000,
} as const;

/** How many lines a part has at most: what is carried on a stick is one file, as long as a reader takes it. */
export const LINES_OF_PART = 48_000;

const MEGABYTE = 1024 * 1024;

/** Compresses lines; what is small enough to be one visit's is worth the most effort, unless it holds pictures. */
export function compressLines(lines: readonly string[], hasPictures = false): Buffer {
  const text = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  return brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: text.length < MEGABYTE && !hasPictures ? 11 : 6,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}

export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What is sealed: a line that says what the package is, a line with the signature over it, the compressed lines. */
export function writePlain(manifest: Manifest, payload: Buffer, keys: SigningKeys): Buffer {
  const line = JSON.stringify(manifest);
  return Buffer.concat([Buffer.from(`${line}\n${signText(line, keys)}\n`), payload]);
}

/** The three pieces of what was sealed. */
export interface PlainPackage {
  readonly line: string;
  readonly signature: string;
  readonly payload: Buffer;
}

/** The failure of a package that was opened and is not written as a package is. */
export function malformed(file: string, detail: string, cause?: unknown): ExpectedFailure {
  return new ExpectedFailure({ code: 'package-malformed', facts: { file, detail } }, { cause });
}

/** Takes the pieces apart; nothing in them is believed yet. */
export function splitPlain(plain: Buffer, file: string): PlainPackage {
  const { manifestBytes, signatureBytes } = PACKAGE_LIMITS;
  const lineEnd = plain.subarray(0, manifestBytes).indexOf(10);
  if (lineEnd < 0) throw malformed(file, 'manifest');
  const start = lineEnd + 1;
  const signatureEnd = plain.subarray(start, start + signatureBytes).indexOf(10);
  if (signatureEnd < 0) throw malformed(file, 'signature');
  return {
    line: plain.toString('utf8', 0, lineEnd),
    signature: plain.toString('latin1', start, start + signatureEnd),
    payload: plain.subarray(start + signatureEnd + 1),
  };
}

function decompress(payload: Buffer, file: string): string {
  try {
    const bytes = brotliDecompressSync(payload, { maxOutputLength: PACKAGE_LIMITS.textBytes });
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw malformed(file, 'payload', cause);
  }
}

/** The lines of a payload, which must be the one that the manifest names. */
export function readLines(
  payload: Buffer,
  { bytes, sha256, lines: count }: Manifest,
  file: string,
): readonly string[] {
  if (payload.length !== bytes || hashBytes(payload) !== sha256) throw malformed(file, 'sha256');
  if (count > PACKAGE_LIMITS.lines) throw malformed(file, 'lines');
  const lines = decompress(payload, file).split('\n');
  if (lines.pop() !== '' || lines.length !== count) throw malformed(file, 'lines');
  if (lines.some(({ length }) => length > PACKAGE_LIMITS.lineCharacters)) {
    throw malformed(file, 'line');
  }
  return lines;
}
