import type { KnownSubmission } from '../../../../shared/domain/instruments/submission.ts';
import type { Reader } from '../../../db/handles.ts';
import { plainName } from '../../../platform/files/plain-name.ts';
import { ZipWriter } from '../../../platform/files/zip-writer.ts';
import { listVisitPictures } from '../../visits/attachment-reader.ts';
import { listAnswers } from '../../visits/reader.ts';
import { addOdkForm } from '../answer-archives.ts';
import type { OpenExport } from './open-export.ts';

interface FilledForm extends Omit<KnownSubmission, 'answers' | 'pictures'> {
  readonly row: number;
}

const FORMS_A_CHUNK = 100;

function* readFilled(db: Reader, facility: string | null): Generator<FilledForm> {
  for (let after = 0; ; ) {
    const forms = db.all<FilledForm>(
      `SELECT rowid AS row, id AS instanceId, facility_id AS facility, form_id AS formId,
        form_version AS version, day, started_at AS startedAt, ended_at AS endedAt
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

/**
 * Writes visits and interviews as ODK Briefcase keeps them, by centre and form: each in a folder, its XML with its
 * pictures and files beside.
 */
export async function writeOdkArchive(path: string, order: OpenExport): Promise<number> {
  const { db, facility: chosen, onRows } = order;
  const zip = new ZipWriter(path);
  let written = 0;
  try {
    for (const form of readFilled(db, chosen)) {
      const folder = [form.facility, form.formId].map(plainName).join('/');
      const { instanceId } = form;
      const answers = listAnswers(db, instanceId);
      const filled = { ...form, answers, pictures: listVisitPictures(db, instanceId) };
      await addOdkForm(zip, folder, filled, order);
      written += 1;
      if (written % FORMS_A_CHUNK === 0) await onRows(written);
    }
    zip.finish();
  } finally {
    zip.close();
  }
  return written;
}
