import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type {
  AttachedFile,
  VisitPhoto,
  visitFilesContract,
} from '../../../shared/contract/visit-files.ts';
import type { Reader } from '../../db/handles.ts';
import { deleteRow } from '../../db/save-row.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import {
  type Attachment,
  findAttachment,
  listAttachments,
  listLargePhotos,
  listOwnedFiles,
  type StoredFile,
} from './attachment-reader.ts';
import { recordAttachment } from './attachment-writer.ts';

/** What a page is told of a file. */
export function describeFile({ name, mime, size, width, height }: StoredFile): AttachedFile {
  return { name, mime, size, width, height };
}

/** What a page is told of a picture of a visit; null for the answer to a question. */
export function describePhoto(attachment: Attachment): VisitPhoto | null {
  const { id, purpose, path, caption, takenOn } = attachment;
  if (purpose === 'answer') return null;
  const about = { id, moment: purpose, item: path, caption: caption ?? '', takenOn };
  return { ...describeFile(attachment), ...about };
}

function getPhoto(db: Reader, id: string): Attachment {
  const found = findAttachment(db, id);
  if (found && found.purpose !== 'answer') return found;
  throw new ExpectedFailure({ code: 'unknown-file', facts: {} });
}

/** What the pages ask of files without their bytes. */
export const attachmentHandlers: HandlersOf<typeof visitFilesContract> = {
  files: ({ db }, { owner }) => listOwnedFiles(db, owner).map(describeFile),
  largePhotos: ({ db }, { facility }) =>
    listLargePhotos(db, facility).map(({ submission, name }) => ({ owner: submission, name })),
  photos: ({ db }, { visit }) =>
    listAttachments(db, visit)
      .map(describePhoto)
      .filter((photo) => photo !== null),
  describePhoto({ db }, { id, item, caption, takenOn }) {
    recordAttachment(db, {
      ...getPhoto(db, id),
      path: item,
      caption: caption === '' ? null : caption,
      takenOn,
    });
    return {};
  },
  removePhoto({ db }, { id }) {
    deleteRow(db, 'attachment', getPhoto(db, id).id);
    return {};
  },
};
