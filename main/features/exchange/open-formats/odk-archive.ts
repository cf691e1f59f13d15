import { writeSubmission } from '../../../../shared/domain/instruments/write-submission.ts';
import type { Reader } from '../../../db/handles.ts';
import { ZipWriter } from '../../../platform/files/zip-writer.ts';
import { listAttachments } from '../../visits/attachment-reader.ts';
import { listAnswers } from '../../visits/reader.ts';
import type { OpenExport } from './open-export.ts';

interface FilledForm {
  readonly row: number;
  readonly id: string;
  readonly facility: string;
  readonly formId: string;
  readonly version: string;
}

const FORMS_A_CHUNK = 100;

function* readFilled(db: Reader, facility: string | null): Generator<FilledForm> {
  for (let after = 0; ; ) {
    const forms = db.all<FilledForm>(
      `SELECT rowid AS row, id, facility_id AS facility, form_id AS formId, form_version AS version
       FROM submission WHERE rowid > ? AND facility_id = ifnull(?, facility_id)
       ORDER BY rowid LIMIT ?`,
      [after, facility, FORMS_A_CHUNK],
    );
    yield* forms;
    const last = forms.at(-1);
    if (!last) return;
    after = last.row;
  }
}

function plainName(word: string): string {
  return word.replace(/[^\p{L}\p{N}._-]/gu, '_').replace(/^\.+/, '_');
}

/** The files of a filled form whose bytes are here; they come one by one, so that no two are held. */
function* readMedia({ db, findBytes }: OpenExport, id: string) {
  for (const { name, sha256 } of listAttachments(db, id)) {
    const bytes = findBytes(sha256);
    if (bytes !== null) yield { name, bytes };
  }
}

/**
 * Writes visits and interviews as ODK writes them, one XML each, by centre and form, and their pictures and files under
 * `media`, as ODK Central does. Two telephones may give two pictures one name: each form has a folder there.
 */
export async function writeOdkArchive(path: string, order: OpenExport): Promise<number> {
  const { db, facility: chosen, onRows } = order;
  const zip = new ZipWriter(path);
  let written = 0;
  try {
    for (const { id, facility, formId, version } of readFilled(db, chosen)) {
      const folder = [facility, formId].map(plainName).join('/');
      const xml = writeSubmission({
        formId,
        version,
        instanceId: id,
        answers: listAnswers(db, id),
      });
      await zip.add(`${folder}/${plainName(id)}.xml`, [xml]);
      for (const { name, bytes } of readMedia(order, id)) {
        await zip.add(`${folder}/media/${plainName(id)}/${plainName(name)}`, [bytes]);
      }
      written += 1;
      if (written % FORMS_A_CHUNK === 0) await onRows(written);
    }
    zip.finish();
  } finally {
    zip.close();
  }
  return written;
}
