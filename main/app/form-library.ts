import { basename } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { instrumentsContract } from '../../shared/contract/instruments.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import type { LibraryForm } from '../features/instruments/library.ts';
import { listNewestForms, type OfferedForm, offerForm } from '../features/instruments/reader.ts';
import { recordForm } from '../features/instruments/writer.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { RefusedFiles } from './refused-files.ts';
import type { Workspace } from './workspace.ts';

/** An instrument that comes with the program, as the command tells it. */
export interface LibraryEntry extends OfferedForm {
  readonly file: string;
}

/** The instruments that come with the program; needs no workspace. */
export async function listLibrary(language: Language): Promise<readonly LibraryEntry[]> {
  const { readLibrary } = await import('../features/instruments/library.ts');
  return readLibrary().map(({ form, path }) => ({ ...offerForm(form, language), file: path }));
}

/** An instrument that comes with the program, or null. */
export async function findLibraryForm(formId: string): Promise<LibraryForm | null> {
  // The compiler of forms is loaded by who needs it; everybody would wait for it at the start else.
  const library = await import('../features/instruments/library.ts');
  return library.findLibraryForm(formId);
}

/**
 * Takes an instrument of the library into the workspace; what is held already stays as it is, and a version that gives
 * answered codes another meaning is refused.
 */
export async function adoptForm(workspace: Workspace, form: LibraryForm): Promise<void> {
  const { listCodeProblems } = await import('../features/instruments/used-codes.ts');
  const [first, ...rest] = listCodeProblems(workspace.database.reader, form);
  if (first) throw new RefusedFiles([{ file: basename(form.path), problems: [first, ...rest] }]);
  workspace.backUpWhenOld();
  workspace.write('supervisor', (writer) => recordForm(writer, form));
}

type LibraryCalls = Pick<typeof instrumentsContract, 'library' | 'adopt'>;

/** The calls about the instruments that come with the program. */
export const libraryHandlers: {
  readonly [Name in keyof LibraryCalls]: AppHandlerOf<LibraryCalls[Name]>;
} = {
  async library({ database }) {
    const held = new Map(
      listNewestForms(database.reader, 'fr').map(({ formId, version }) => [formId, version]),
    );
    // Titles of forms have one language, and a page learns no path.
    const library = await listLibrary('fr');
    return library.map(({ file: _, ...form }) => ({
      ...form,
      held: held.get(form.formId) ?? null,
    }));
  },
  async adopt(workspace, { formId }) {
    const form = await findLibraryForm(formId);
    if (!form) throw new ExpectedFailure({ code: 'unknown-form', facts: { form: formId } });
    await adoptForm(workspace, form);
    return {};
  },
};
