import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportAnswers } from '../../../main/features/exchange/export-answers.ts';
import { recordForm } from '../../../main/features/instruments/writer.ts';
import { listAttachments } from '../../../main/features/visits/attachment-reader.ts';
import { addBroughtFile } from '../../../main/features/visits/attachment-writer.ts';
import { listAnswers } from '../../../main/features/visits/reader.ts';
import { recordSubmission } from '../../../main/features/visits/writer.ts';
import type { AnswerFormat } from '../../../shared/domain/exchange/answer-format.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { listQuestions } from '../../../shared/domain/instruments/form-questions.ts';
import { plainPath } from '../../../shared/domain/instruments/paths.ts';
import type { KnownSubmission } from '../../../shared/domain/instruments/submission.ts';
import { anyFilledForms } from '../../domain/instruments/versions/any-filled-form.ts';
import { JPEG, PNG } from '../../fixtures/media.ts';
import { createImportScratch, type ImportScratch } from '../imports/import-scratch.ts';

const NAMES = ['photo.jpg', 'Photo.jpg', 'puits 1.jpg', 'été (2).png'];

/** The same forms, whose pictures are answered with the names of some that are there. */
function withPictures(form: FormDefinition, filled: KnownSubmission): KnownSubmission {
  const isImage = new Set(
    listQuestions(form.children).flatMap(({ type, path }) => (type === 'image' ? [path] : [])),
  );
  let given = 0;
  const answers = filled.answers.map((answer) => {
    if (answer.value === '' || !isImage.has(plainPath(answer.path))) return answer;
    given += 1;
    return { ...answer, value: NAMES[given - 1] ?? '' };
  });
  return { ...filled, answers };
}

function hold(scratch: ImportScratch, form: FormDefinition): void {
  scratch.change((db) => recordForm(db, { form, xform: '', sheets: [], contentHash: form.formId }));
}

function fill(scratch: ImportScratch, form: FormDefinition, filled: KnownSubmission): void {
  const { facility, day, startedAt, endedAt, pictures: _, ...submission } = filled;
  const rest = { kind: 'interview', source: 'application' } as const;
  scratch.change((db) => {
    recordSubmission(db, facility, { submission, day, startedAt, endedAt, ...rest });
    const isImage = new Set(
      listQuestions(form.children).map(({ type, path }) => `${type} ${path}`),
    );
    const before = Buffer.concat([JPEG, Buffer.from(submission.instanceId)]);
    addBroughtFile(
      db,
      { submission: submission.instanceId, facility },
      {
        ...{ purpose: 'before', path: submission.answers[0]?.path ?? null, takenOn: day },
        ...{ caption: 'La pompe "cassée"; à réparer', name: 'avant.jpg', mime: 'image/jpeg' },
        ...{ sha256: scratch.blobs.keep(before), size: before.length, width: 60, height: 40 },
      },
    );
    for (const { path, value } of submission.answers) {
      if (value === '' || !isImage.has(`image ${plainPath(path)}`)) continue;
      const bytes = value.endsWith('.png') ? PNG : Buffer.concat([JPEG, Buffer.from(path)]);
      const file = { name: value, mime: 'image/jpeg', size: bytes.length, width: 60, height: 40 };
      const sha256 = scratch.blobs.keep(bytes);
      const answer = { purpose: 'answer', caption: null, takenOn: null, path } as const;
      addBroughtFile(
        db,
        { submission: submission.instanceId, facility },
        { ...file, ...answer, sha256 },
      );
    }
  });
}

/** Everything that is held of a filled form. */
function read({ reader }: ImportScratch, id: string) {
  const [row] = reader.all(
    `SELECT facility_id, form_id, form_version, day, started_at, ended_at FROM submission WHERE id = ?`,
    [id],
  );
  const files = listAttachments(reader, id).map((file) => {
    const { purpose, path, name, caption, takenOn, sha256 } = file;
    return [purpose, path, name, caption, takenOn, sha256].join(' | ');
  });
  return { row, answers: listAnswers(reader, id), files: files.toSorted() };
}

describe('filled forms that went out and came in again', () => {
  it.each([
    ['csv', 'out.csv', false],
    ['xlsx', 'out.xlsx', false],
    ['csv-zip', 'out.zip', true],
    ['odk-zip', 'out.zip', true],
  ] as const)('as %s are the same', async (format: AnswerFormat, name, hasFiles) => {
    const [here, there] = [createImportScratch(), createImportScratch()];
    let run = 0;
    await fc.assert(
      fc.asyncProperty(anyFilledForms, async (any) => {
        run += 1;
        const form = { ...any.form, formId: `essai-${run}` };
        const forms = any.forms.map((each) =>
          withPictures(form, {
            ...{ ...each, formId: form.formId, instanceId: `${each.instanceId}-${run}` },
            startedAt: '2026-06-10T08:00:00Z',
          }),
        );
        for (const scratch of [here, there]) hold(scratch, form);
        for (const filled of forms) fill(here, form, filled);
        const out = here.file(`${run}/${name}`, '');
        const order = { formId: form.formId, facility: null, format, out };
        const bytes = (sha256: string): Buffer | null => here.blobs.find(sha256).bytes;
        const { files } = await exportAnswers(here.reader, order, bytes);
        const paths = files.map(({ path }) => path);
        expect(await here.take(paths)).toMatchObject({ accepted: 0, changed: 0, setAside: [] });
        const taken = await there.take(paths);
        expect(taken).toMatchObject({ accepted: forms.length, setAside: [] });
        for (const { instanceId } of forms) {
          const expected = read(here, instanceId);
          const files = hasFiles ? expected.files : [];
          expect(read(there, instanceId)).toEqual({ ...expected, files });
        }
      }),
      { numRuns: 8 },
    );
  });
});
