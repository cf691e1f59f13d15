import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openBytes, sealBytes } from '../wrapped-key.ts';
import { syncFolder, writeFileAtomically } from './atomic-write.ts';
import { makeFolder } from './make-folder.ts';

/** How a file that should be there was found: with its bytes, not at all, or changed. */
export type FoundBlob =
  | { readonly state: 'whole'; readonly bytes: Buffer }
  | { readonly state: 'missing' | 'damaged'; readonly bytes: null };

/** The sealed files of a workspace, by what they hold: the same bytes are kept once, and a file never changes. */
export interface BlobStore {
  /** Keeps bytes, on the disk when this returns; gives the SHA-256 by which they are asked for. */
  keep(bytes: Uint8Array): string;
  /** Whether there is a file of a SHA-256; what is in it only {@link find} proves. */
  has(sha256: string): boolean;
  /** The bytes of a SHA-256, proved to be those. */
  find(sha256: string): FoundBlob;
}

const MARK = Buffer.from('KNYB\u0001', 'latin1');
const NONCE_BYTES = 12;

function deriveKey(dataKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', `keneya/blob/${purpose}`, 32));
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Opens the sealed files in a folder. Their keys come from the workspace's own, so that whoever opens the workspace
 * opens them; their names are keyed too, so that nobody can ask a stolen folder whether it holds a picture they have.
 */
export function openBlobStore(folder: string, dataKey: Buffer): BlobStore {
  const sealKey = deriveKey(dataKey, 'seal');
  const nameKey = deriveKey(dataKey, 'name');
  const pathOf = (sha256: string): string => {
    const name = createHmac('sha256', nameKey).update(sha256).digest('hex');
    return join(folder, name.slice(0, 2), name);
  };
  const find = (sha256: string): FoundBlob => {
    const path = pathOf(sha256);
    if (!existsSync(path)) return { state: 'missing', bytes: null };
    const bytes = unseal(readFileSync(path), sealKey);
    return bytes !== null && hash(bytes) === sha256
      ? { state: 'whole', bytes }
      : { state: 'damaged', bytes: null };
  };
  return {
    has: (sha256) => existsSync(pathOf(sha256)),
    find,
    keep(bytes) {
      const sha256 = hash(bytes);
      if (find(sha256).state === 'whole') return sha256;
      const path = pathOf(sha256);
      makeFolder(dirname(path));
      // A folder whose name is lost takes the files in it along.
      syncFolder(folder);
      syncFolder(dirname(folder));
      const nonce = randomBytes(NONCE_BYTES);
      writeFileAtomically(
        path,
        Buffer.concat([MARK, nonce, sealBytes(sealKey, nonce, Buffer.from(bytes))]),
      );
      return sha256;
    },
  };
}

function unseal(file: Buffer, key: Buffer): Buffer | null {
  const start = MARK.length + NONCE_BYTES;
  // The tag of an empty file is sixteen bytes: less cannot have been written by us.
  if (file.length < start + 16 || !file.subarray(0, MARK.length).equals(MARK)) return null;
  return openBytes(key, file.subarray(MARK.length, start), file.subarray(start));
}
