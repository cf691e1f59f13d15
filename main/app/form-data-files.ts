import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { instrumentsContract } from '../../shared/contract/instruments.ts';
import { describeNote, type FileNote } from '../../shared/domain/imports/import-outcome.ts';
import { isSameForm } from '../../shared/domain/instruments/edition/form-edit.ts';
import { proposeVersion } from '../../shared/domain/instruments/edition/propose-version.ts';
import { settleSheets } from '../../shared/domain/instruments/edition/settle-sheets.ts';
import { makeVersion } from '../../shared/domain/instruments/edition/version.ts';
import {
  countDataRows,
  type FormFile,
  listFormFiles,
  replaceDataSheets,
} from '../../shared/domain/instruments/xlsform/data-files.ts';
import type { Sheet } from '../../shared/domain/tables/sheet.ts';
import { listVersions } from '../features/instruments/edition-store.ts';
import { todayOf } from '../platform/clock.ts';
import { createTranslator } from '../platform/translator.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { getWrittenForm, takeVersion } from './form-editions.ts';
import type { HeldFile } from './host-files.ts';
import { RefusedFiles } from './refused-files.ts';

type DataFileCalls = Pick<typeof instrumentsContract, 'replaceDataFiles'>;

/** A file that somebody chose, and the one of the form that it is. */
interface ChosenFile {
  readonly upload: HeldFile;
  readonly wanted: FormFile;
}

/** The file of the form that a chosen one is, by its name; Windows takes Villages.CSV and villages.csv for one. */
function matchFile(upload: HeldFile, files: readonly FormFile[], form: string): ChosenFile {
  const wanted = files.find(({ file }) => file.toLowerCase() === upload.name.toLowerCase());
  if (wanted) return { upload, wanted };
  const expected = files.map(({ file }) => file).join(', ');
  const facts = { file: upload.name, form, expected: expected || '–' };
  throw new ExpectedFailure({ code: 'unnamed-data-file', facts });
}

/** Reads every chosen file as the sheet that the form keeps; `warn` is told what was read with a doubt. */
async function readSheets(
  chosen: readonly ChosenFile[],
  warn: (note: FileNote) => void,
): Promise<readonly Sheet[]> {
  // Who only opens a page waits for no readers of files.
  const { readDataFile } = await import('../features/imports/read-data-file.ts');
  const { noteRefusal } = await import('../features/imports/note-refusal.ts');
  const { readWhole } = await import('../features/imports/data-files.ts');
  const refused: FileNote[] = [];
  const sheets: Sheet[] = [];
  for (const { upload, wanted } of chosen) {
    const { file } = wanted;
    await noteRefusal(refused, file, async () => {
      const onWarning = (problem: FileNote['problems'][0]): void =>
        warn({ file, problems: [problem] });
      sheets.push(await readDataFile(file, await readWhole(upload.path), { onWarning }));
    });
  }
  if (refused.length > 0) throw new RefusedFiles(refused);
  return sheets;
}

/** How many lines each file has, and those that it takes the place of. */
function compareRows(chosen: readonly ChosenFile[], read: readonly Sheet[]) {
  return read.map((sheet, index) => {
    const before = chosen[index]?.wanted.sheet ?? null;
    return {
      file: sheet.name,
      before: before && countDataRows(before),
      after: countDataRows(sheet),
    };
  });
}

/** Replacing the data files of a form, as far as it needs more than the database. */
export const formDataFileHandlers: {
  readonly [Name in keyof DataFileCalls]: AppHandlerOf<DataFileCalls[Name]>;
} = {
  async *replaceDataFiles(call, { formId, files: tokens, reason, dryRun }) {
    const { workspace, files, session } = call;
    const { reader } = workspace.database;
    const held = await getWrittenForm(reader, formId, null);
    const known = listFormFiles(held.sheets);
    const chosen = tokens.map((token) => matchFile(files.get(token), known, formId));
    const odd: FileNote[] = [];
    const read = await readSheets(chosen, (note) => odd.push(note));
    const before = settleSheets(held.sheets, formId);
    const after = replaceDataSheets(before, read);
    if (isSameForm(before, after)) {
      throw new ExpectedFailure({ code: 'form-unchanged', facts: { form: formId } });
    }
    const versions = [...listVersions(reader, formId), held.version];
    const version = proposeVersion(todayOf(workspace.clock), versions);
    const sheets = makeVersion(after, { version, reason });
    const warnings = yield* takeVersion(call, formId, sheets, dryRun);
    if (!dryRun) for (const token of tokens) files.forget(token);
    const translate = createTranslator(session.language);
    const warned = odd.map((note) => describeNote(note, translate));
    return { version, files: compareRows(chosen, read), warnings: [...warned, ...warnings] };
  },
};
