import type { Reader } from '../db/handles.ts';
import { listLogoBytes } from '../features/governance/logo-reader.ts';
import { listActionBytes } from '../features/improvement/photo-reader.ts';
import { listSoundBytes } from '../features/instruments/sound-reader.ts';
import type { FindPicture } from '../features/reports/paint-format.ts';
import { listNamedBytes } from '../features/visits/attachment-reader.ts';
import { type BlobStore, openBlobStore } from '../platform/files/blob-store.ts';
import { recogniseMedia } from '../platform/files/media.ts';
import { workspaceFiles } from './workspace-files.ts';

interface OpenFolder {
  readonly directory: string;
  readonly key: Buffer;
}

/** The sealed files of an open workspace. */
export function blobsOf({ directory, key }: OpenFolder): BlobStore {
  return openBlobStore(workspaceFiles(directory).blobs, key);
}

/** The bytes that any row names, each once. */
export function listBytes(db: Reader): ReadonlySet<string> {
  return new Set([
    ...listNamedBytes(db),
    ...listActionBytes(db),
    ...listLogoBytes(db),
    ...listSoundBytes(db),
  ]);
}

/** The heaviest picture that goes onto a page: what the pages take in is a tenth of it. */
const HEAVIEST_PRINTED = 1024 * 1024;

/** What a painter asks for pictures: a whole JPEG that a page can carry, or null. */
export function pictureFinder(workspace: OpenFolder): FindPicture {
  const blobs = blobsOf(workspace);
  return (sha256) => {
    const { bytes } = blobs.find(sha256);
    if (bytes === null || bytes.length > HEAVIEST_PRINTED) return null;
    const media = recogniseMedia(bytes);
    return typeof media === 'object' && media.mime === 'image/jpeg' ? bytes : null;
  };
}
