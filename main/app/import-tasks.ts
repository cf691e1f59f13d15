import type { importsContract } from '../../shared/contract/imports.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import { describeImport } from '../../shared/domain/imports/import-outcome.ts';
import type { ImportRequest } from '../features/imports/import-request.ts';
import type { InputOf } from '../platform/handlers.ts';
import { createTranslator } from '../platform/translator.ts';
import type { AppHandlerOf, TaskCall } from './call-handlers.ts';
import { streamTask } from './task-handlers.ts';
import { listUnknownNames } from './unknown-names.ts';

/** The request as the import takes it, and whose token each path is: pages never learn a path. */
function resolveFiles(
  { files: held, session }: TaskCall,
  input: InputOf<typeof importsContract.run>,
) {
  const { files, months, facility, formId, period, dryRun } = input;
  const tokens = new Map(files.map((token) => [held.get(token).path, token]));
  const chosen = months.map(({ file, month }) => [held.get(file).path, month as Month] as const);
  const request: ImportRequest = {
    files: [...tokens.keys()],
    facility,
    formId,
    period,
    dryRun,
    months: Object.fromEntries(chosen),
    canAsk: true,
    language: session.language,
  };
  return { request, tokenOf: (path: string): string => tokens.get(path) ?? '' };
}

/** Imports what the person chose; the files stay held after a dry run, and while their columns are to be matched. */
export const importTask: AppHandlerOf<typeof importsContract.run> = async function* (call, input) {
  const { files, facility, dryRun } = input;
  const { request, tokenOf } = resolveFiles(call, input);
  if (!dryRun) call.workspace.backUpWhenOld();
  const outcome = yield* streamTask(call, 'import', request);
  const isDone = !dryRun && outcome.strange.length === 0;
  if (isDone) for (const token of files) call.files.forget(token);
  const result = describeImport(outcome, createTranslator(call.session.language));
  const { reader } = call.workspace.database;
  // Once imported they are names of the centre's own entries.
  const unknownNames = dryRun ? listUnknownNames(reader, facility, outcome) : [];
  return {
    ...result,
    setAside: [...result.setAside],
    warnings: [...result.warnings],
    unknownNames: [...unknownNames],
    strange: outcome.strange.map(tokenOf),
    versions: outcome.versions.map((each) => ({ ...each, changes: [...each.changes] })),
    matched: isDone ? [] : outcome.matched.map(({ path, kind }) => ({ file: tokenOf(path), kind })),
  };
};

/** Shows the first lines of a table, for a person to say what its columns mean. */
export const seeTask: AppHandlerOf<typeof importsContract.see> = (call, { facility, file }) => {
  const { path, name } = call.files.get(file);
  return streamTask(call, 'tableHead', { facility, path, name });
};
