import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { instrumentsContract } from '../../shared/contract/instruments.ts';
import { describeImport, type ImportNote } from '../../shared/domain/imports/import-outcome.ts';
import { proposeVersion } from '../../shared/domain/instruments/edition/propose-version.ts';
import type { VersionWords } from '../../shared/domain/instruments/edition/version.ts';
import type { Sheet } from '../../shared/domain/tables/sheet.ts';
import type { Reader } from '../db/handles.ts';
import {
  dropEdition,
  type Edition,
  findEdition,
  findWrittenForm,
  listVersions,
  recordEdition,
  recordHistory,
  type WrittenForm,
} from '../features/instruments/edition-store.ts';
import { todayOf } from '../platform/clock.ts';
import { writeFileAtomically } from '../platform/files/atomic-write.ts';
import { createTranslator } from '../platform/translator.ts';
import type { AppHandlerOf, TaskCall } from './call-handlers.ts';
import { listFacilities } from './facilities.ts';
import { findLibraryForm } from './form-library.ts';
import { RefusedFiles } from './refused-files.ts';
import type { Progress } from './task.ts';
import { FILE_TYPES, streamTask } from './task-handlers.ts';
import type { Workspace } from './workspace.ts';

type EditionCalls = Pick<
  typeof instrumentsContract,
  'openEdition' | 'keepEdition' | 'saveEdition' | 'writeForm'
>;

function unknownForm(formId: string, version: string | null): ExpectedFailure {
  const form = version === null ? formId : `${formId} ${version}`;
  return new ExpectedFailure({ code: 'unknown-form', facts: { form } });
}

/** A version of a form as it was written, by default the newest: held, or of the library. */
export async function getWrittenForm(
  db: Reader,
  formId: string,
  version: string | null,
): Promise<WrittenForm> {
  const wanted = version ?? listVersions(db, formId).at(-1) ?? null;
  const held = wanted === null ? null : findWrittenForm(db, formId, wanted);
  if (held) return held;
  const model = await findLibraryForm(formId);
  const isModel = model && (wanted === null || model.form.version === wanted);
  if (!isModel) throw unknownForm(formId, version);
  return { version: model.form.version, sheets: model.sheets };
}

/** Writes a form as the workbook that ODK and Kobo take; its size in bytes. */
export async function writeFormFile(
  path: string,
  formId: string,
  sheets: readonly Sheet[],
): Promise<number> {
  // Who only opens a page waits for no compiler of forms.
  const { writeFormWorkbook } = await import('../features/instruments/form-workbook.ts');
  const workbook = await writeFormWorkbook(sheets, formId);
  writeFileAtomically(path, workbook);
  return workbook.byteLength;
}

async function readEdition({ database, user }: Workspace, formId: string): Promise<Edition> {
  const { reader } = database;
  const kept = findEdition(reader, user.id, formId);
  if (kept) return kept;
  const { beginEdition } = await import('../features/instruments/edit-form.ts');
  return beginEdition(await getWrittenForm(reader, formId, null), formId);
}

async function makeNewVersion(
  workspace: Workspace,
  formId: string,
  words: VersionWords,
): Promise<readonly Sheet[]> {
  const edition = await readEdition(workspace, formId);
  const { finishEdition } = await import('../features/instruments/edit-form.ts');
  const { sheets, problems } = finishEdition(edition, formId, words);
  const [first, ...rest] = problems;
  if (first) throw new RefusedFiles([{ file: `${formId}.xlsx`, problems: [first, ...rest] }]);
  return sheets;
}

/** Takes sheets in as a version of a form, the way of a file that is imported; gives what is odd about them. */
export async function* takeVersion(
  call: TaskCall,
  formId: string,
  sheets: readonly Sheet[],
  dryRun: boolean,
): AsyncGenerator<Progress, ImportNote[]> {
  const { workspace, session, files } = call;
  const file = files.place(`${formId}.xlsx`);
  try {
    await writeFormFile(file.path, formId, sheets);
    // A form is for all centres: which of them an import names makes no difference to it.
    const facility = listFacilities(workspace)[0]?.code ?? '';
    const request = { files: [file.path], facility, formId: null, period: null, dryRun };
    if (!dryRun) workspace.backUpWhenOld();
    const outcome = yield* streamTask(call, 'import', request);
    return [...describeImport(outcome, createTranslator(session.language)).warnings];
  } finally {
    files.discard(file);
  }
}

/** The edition of forms, as far as it needs more than the database. */
export const editionHandlers: {
  readonly [Name in keyof EditionCalls]: AppHandlerOf<EditionCalls[Name]>;
} = {
  async openEdition(workspace, { formId }) {
    const edition = await readEdition(workspace, formId);
    const versions = listVersions(workspace.database.reader, formId);
    const proposed = proposeVersion(todayOf(workspace.clock), [...versions, edition.version]);
    return { ...edition, formId, held: versions.at(-1) ?? null, proposed };
  },
  async keepEdition(workspace, { formId, history }) {
    const { id } = workspace.user;
    workspace.backUpWhenOld();
    const edition = await readEdition(workspace, formId);
    workspace.write('supervisor', (db) => {
      if (history.done.length + history.undone.length === 0) dropEdition(db, id, formId);
      else if (!recordHistory(db, id, formId, history))
        recordEdition(db, id, formId, { ...edition, history });
    });
    return {};
  },
  async *saveEdition(call, { formId, version, reason, dryRun }) {
    const { workspace } = call;
    const sheets = await makeNewVersion(workspace, formId, { version, reason });
    const warnings = yield* takeVersion(call, formId, sheets, dryRun);
    if (!dryRun) workspace.write('supervisor', (db) => dropEdition(db, workspace.user.id, formId));
    return { version, warnings };
  },
  // biome-ignore lint/correctness/useYield: what is written at once tells of no progress.
  async *writeForm({ workspace, files }, { formId, version }) {
    const { sheets } = await getWrittenForm(workspace.database.reader, formId, version);
    const name = `${formId}-${version}.xlsx`;
    const file = files.place(name);
    const bytes = await writeFormFile(file.path, formId, sheets);
    return { token: files.offer(file), name, type: FILE_TYPES.xlsx, bytes };
  },
};
