import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { ExpectedFailure, type Failure } from '../../shared/contract/failures.ts';
import type { visitFilesContract } from '../../shared/contract/visit-files.ts';
import type { Reader } from '../db/handles.ts';
import { isMissingBlob } from '../features/exchange/packages/take-blobs.ts';
import { listActionPhotos } from '../features/improvement/photo-reader.ts';
import { listScans } from '../features/meetings/scan-reader.ts';
import { describeFile, describePhoto } from '../features/visits/attachment-handlers.ts';
import {
  listAttachments,
  listOwnedFiles,
  type StoredFile,
} from '../features/visits/attachment-reader.ts';
import { recordAttachment, recordDraftFile } from '../features/visits/attachment-writer.ts';
import { findDraft } from '../features/visits/draft-reader.ts';
import { findSubmission } from '../features/visits/reader.ts';
import {
  MEDIA_LIMITS_MIB,
  type Media,
  type MediaKind,
  recogniseMedia,
} from '../platform/files/media.ts';
import type { AppHandlerOf, CallHost } from './call-handlers.ts';
import type { HeldFile } from './host-files.ts';
import { blobsOf, listBytes } from './sealed-pictures.ts';
import type { Workspace } from './workspace.ts';

const MIB = 1024 * 1024;

/** What a file is to be; `page` is a page of paper, as a picture or a PDF. */
type WantedFile = MediaKind | 'page';

const NOT_THAT = {
  image: 'not-an-image',
  audio: 'not-a-recording',
  video: 'not-a-video',
  document: 'not-a-document',
  page: 'not-a-page',
} as const satisfies Record<WantedFile, Failure['code']>;

function isWanted({ kind, mime }: Media, wanted: WantedFile): boolean {
  if (wanted === 'page') return kind === 'image' || mime === 'application/pdf';
  return wanted === 'document' || kind === wanted;
}

/** Reads what a file is, or says why it is not taken. A question for a document takes whatever is known. */
export function judgeMedia(file: string, bytes: Buffer, wanted: WantedFile): Media {
  const media = recogniseMedia(bytes);
  if (media === 'cut-off') throw new ExpectedFailure({ code: 'media-cut-off', facts: { file } });
  if (media === 'too-many-pixels') {
    throw new ExpectedFailure({ code: 'image-too-wide', facts: { file } });
  }
  if (media === 'unknown' || !isWanted(media, wanted)) {
    throw new ExpectedFailure({ code: NOT_THAT[wanted], facts: { file } });
  }
  const limitMb = MEDIA_LIMITS_MIB[media.kind];
  if (bytes.length > limitMb * MIB) {
    throw new ExpectedFailure({ code: 'media-too-large', facts: { file, limitMb } });
  }
  return media;
}

const NAME_LENGTH = 60;

/** A name that telephones and servers take, and that no other file of the form has: `photo.jpg`, `photo-2.jpg`. */
function chooseName(given: string, extension: string, taken: ReadonlySet<string>): string {
  const base = given
    .slice(0, given.length - extname(given).length)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, NAME_LENGTH);
  const stem = base === '' ? 'fichier' : base;
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${extension}`;
    if (!taken.has(name)) return name;
  }
}

/** The files of a draft, a filled form, a promise or a meeting. */
function listFilesOf(db: Reader, owner: string): readonly StoredFile[] {
  return [...listOwnedFiles(db, owner), ...listActionPhotos(db, owner), ...listScans(db, owner)];
}

/** Seals an uploaded file into the workspace; the bytes are on the disk before any row can name them. */
export function takeIn(
  workspace: Workspace,
  upload: HeldFile,
  wanted: WantedFile,
  owner: string,
): StoredFile {
  const bytes = readFileSync(upload.path);
  const { mime, extension, width, height } = judgeMedia(upload.name, bytes, wanted);
  const { reader } = workspace.database;
  const taken = new Set(listFilesOf(reader, owner).map(({ name }) => name));
  const name = chooseName(upload.name, extension, taken);
  const sha256 = blobsOf(workspace).keep(bytes);
  return { name, sha256, mime, size: bytes.length, width, height };
}

/** The bytes of a file; those that are not here are lost, or have not come from where they were taken. */
export function demandBytes(workspace: Workspace, sha256: string, file: string): Buffer {
  const { bytes } = blobsOf(workspace).find(sha256);
  if (bytes !== null) return bytes;
  const isToCome = isMissingBlob(workspace.database.reader, sha256);
  throw new ExpectedFailure({ code: isToCome ? 'media-not-come' : 'media-lost', facts: { file } });
}

/** Uses up an upload, whatever becomes of it: what lies outside the workspace is in the clear. */
export function withUpload<Result>(
  { files }: CallHost,
  token: string,
  use: (upload: HeldFile) => Result,
): Result {
  const upload = files.get(token);
  try {
    return use(upload);
  } finally {
    files.forget(token);
  }
}

type HostCalls = Pick<
  typeof visitFilesContract,
  'attach' | 'file' | 'picture' | 'addPhoto' | 'shrinkPhoto'
>;

/** The calls that bring the bytes of files in and out. */
export const attachedFileHandlers: {
  readonly [Name in keyof HostCalls]: AppHandlerOf<HostCalls[Name]>;
} = {
  attach(host, { draft, token, kind }) {
    const workspace = host.session.meet();
    return withUpload(host, token, (upload) => {
      if (!findDraft(workspace.database.reader, draft)) {
        throw new ExpectedFailure({ code: 'unknown-draft', facts: { draft } });
      }
      const file = takeIn(workspace, upload, kind, draft);
      workspace.write('entry', (db) => recordDraftFile(db, draft, file));
      return describeFile(file);
    });
  },
  file({ session }, { owner, name }) {
    const workspace = session.meet();
    const file = listFilesOf(workspace.database.reader, owner).find((each) => each.name === name);
    if (!file) throw new ExpectedFailure({ code: 'unknown-file', facts: {} });
    const bytes = demandBytes(workspace, file.sha256, name);
    return new File([new Uint8Array(bytes)], name, { type: file.mime });
  },
  picture({ session }, { sha256 }) {
    const workspace = session.meet();
    if (!listBytes(workspace.database.reader).has(sha256)) {
      throw new ExpectedFailure({ code: 'unknown-file', facts: {} });
    }
    const bytes = demandBytes(workspace, sha256, sha256.slice(0, 8));
    return new File([new Uint8Array(bytes)], 'image.jpg', { type: 'image/jpeg' });
  },
  shrinkPhoto(host, { owner, name, token }) {
    const workspace = host.session.meet();
    return withUpload(host, token, (upload) => {
      const held = listAttachments(workspace.database.reader, owner).filter(
        (each) => each.name === name && each.purpose === 'answer',
      );
      if (held.length === 0) throw new ExpectedFailure({ code: 'unknown-file', facts: {} });
      const { sha256, mime, size, width, height } = takeIn(workspace, upload, 'image', owner);
      workspace.write('coach', (db) => {
        for (const each of held)
          recordAttachment(db, { ...each, sha256, mime, size, width, height });
      });
      return {};
    });
  },
  addPhoto(host, { visit, token, moment, item, caption, takenOn }) {
    const workspace = host.session.meet();
    return withUpload(host, token, (upload) => {
      const held = findSubmission(workspace.database.reader, visit);
      if (!held) throw new ExpectedFailure({ code: 'unknown-submission', facts: { id: visit } });
      const attachment = {
        ...takeIn(workspace, upload, 'image', visit),
        id: workspace.ids.next(),
        facility: held.facility,
        submission: visit,
        purpose: moment,
        path: item,
        caption: caption === '' ? null : caption,
        takenOn,
      };
      workspace.write('entry', (db) => recordAttachment(db, attachment));
      const photo = describePhoto(attachment);
      if (!photo) throw new Error('A picture of a visit is no answer');
      return photo;
    });
  },
};
