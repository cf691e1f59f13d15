import type { Reader, Writer } from '../../db/handles.ts';
import type { StoredFile } from '../visits/attachment-reader.ts';
import type { WaitingSubmission } from './staged-record.ts';

/** A file that waits for its form. */
export interface WaitingFile {
  /** The submission's own instance. */
  readonly id: string;
  readonly facility: string;
  readonly name: string;
  readonly formId: string;
  readonly version: string;
  readonly content: Buffer;
}

/** What waits for a form, in the order it came; one by one, since there may be many. */
export function listWaitingFiles(db: Reader): IterableIterator<WaitingFile> {
  return db.iterate<WaitingFile>(
    `SELECT id, facility_id AS facility, name, form_id AS formId, form_version AS version, content
     FROM waiting_file ORDER BY received_at, id`,
  );
}

/** Keeps a submission with its bytes until its form comes; one that waits already is left as it is. */
export function recordWaitingFile(
  db: Writer,
  facility: string,
  name: string,
  { instanceId, formId, version, base64, files }: WaitingSubmission,
  receivedAt: string,
): void {
  db.run(
    `INSERT INTO waiting_file (id, facility_id, name, form_id, form_version, content, received_at)
     VALUES (:instanceId, :facility, :name, :formId, :version, :content, :receivedAt)
     ON CONFLICT (id) DO NOTHING`,
    {
      instanceId,
      facility,
      name,
      formId,
      version,
      content: Buffer.from(base64, 'base64'),
      receivedAt,
    },
  );
  for (const file of files) {
    db.run(
      `INSERT INTO waiting_media (waiting_id, name, sha256, mime, size, width, height)
       VALUES (:instanceId, :name, :sha256, :mime, :size, :width, :height)
       ON CONFLICT (waiting_id, name) DO NOTHING`,
      { instanceId, ...file },
    );
  }
}

/** The pictures and files that came with a submission that waits. */
export function listWaitingMedia(db: Reader, instanceId: string): readonly StoredFile[] {
  return db.all<StoredFile>(
    'SELECT name, sha256, mime, size, width, height FROM waiting_media WHERE waiting_id = ? ORDER BY name',
    [instanceId],
  );
}

/** Takes a submission out of the tray. */
export function dropWaitingFile(db: Writer, instanceId: string): void {
  db.run('DELETE FROM waiting_file WHERE id = ?', [instanceId]);
}
