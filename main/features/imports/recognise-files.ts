import { basename } from 'node:path';
import type { FileNote } from '../../../shared/domain/imports/import-outcome.ts';
import {
  isDataFile,
  listDataFiles,
} from '../../../shared/domain/instruments/xlsform/data-files.ts';
import { type FindDataFile, readWhole } from './data-files.ts';
import { type InputFile, recogniseFile } from './input-file.ts';
import { noteRefusal } from './note-refusal.ts';
import { formInFile } from './read-form.ts';
import { StrangeTable } from './refused-file.ts';
import type { KnownTables } from './strange-table.ts';

/** The files of an import by what they are. */
export interface RecognisedFiles {
  readonly files: readonly InputFile[];
  /** Tables whose columns a person could match. */
  readonly strange: readonly string[];
  /** What came as a data file of one of the forms. */
  readonly findData: FindDataFile;
}

/**
 * Recognises the files of an import. A form says by name which of the others are its data: those are nothing else,
 * whatever stands in them.
 */
export async function recogniseFiles(
  paths: readonly string[],
  known: KnownTables | null,
  notes: FileNote[],
): Promise<RecognisedFiles> {
  const all = [...new Set(paths)];
  const files: InputFile[] = [];
  const strange: string[] = [];
  const recognise = (path: string): Promise<void> =>
    noteRefusal(notes, basename(path), async () => {
      try {
        files.push(await recogniseFile(path, known));
      } catch (error) {
        if (error instanceof StrangeTable) strange.push(path);
        throw error;
      }
    });
  const [mayBeData, others] = [
    all.filter((path) => isDataFile(basename(path))),
    all.filter((path) => !isDataFile(basename(path))),
  ];
  for (const path of others) await recognise(path);
  const wanted = await listWanted(files);
  const data = new Map<string, string>();
  for (const path of mayBeData) {
    const name = basename(path).toLowerCase();
    if (wanted.has(name)) data.set(name, path);
    else await recognise(path);
  }
  return {
    files: files.toSorted((a, b) => all.indexOf(a.path) - all.indexOf(b.path)),
    strange,
    async findData(name) {
      const path = data.get(name.toLowerCase());
      return path === undefined ? null : readWhole(path);
    },
  };
}

/** The names of the data files that forms ask for; a form that cannot be read says so when it is. */
async function listWanted(files: readonly InputFile[]): Promise<ReadonlySet<string>> {
  const names: string[] = [];
  for (const file of files.filter(({ kind }) => kind === 'form')) {
    const sheets = await formInFile(file, async () => null)
      .readSheets({})
      .catch(() => []);
    names.push(...listDataFiles(sheets).map((each) => each.file.toLowerCase()));
  }
  return new Set(names);
}
