import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { checkEdition } from '../../../shared/domain/instruments/edition/check-edition.ts';
import {
  applyEdits,
  isSameForm,
  NO_EDITS,
} from '../../../shared/domain/instruments/edition/form-edit.ts';
import { settleSheets } from '../../../shared/domain/instruments/edition/settle-sheets.ts';
import {
  makeVersion,
  type VersionWords,
} from '../../../shared/domain/instruments/edition/version.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import type { Edition, WrittenForm } from './edition-store.ts';

/** An edition of a form in which nothing is changed yet. */
export function beginEdition({ version, sheets }: WrittenForm, formId: string): Edition {
  return { version, sheets: settleSheets(sheets, formId), history: NO_EDITS };
}

/** The sheets of the version that an edition becomes, or all that keeps it from becoming one. */
export function finishEdition(
  { sheets, history }: Edition,
  formId: string,
  words: VersionWords,
): { readonly sheets: readonly Sheet[]; readonly problems: readonly Problem[] } {
  const edited = applyEdits(sheets, history.done);
  if (isSameForm(sheets, edited)) {
    throw new ExpectedFailure({ code: 'form-unchanged', facts: { form: formId } });
  }
  return { sheets: makeVersion(edited, words), problems: checkEdition(sheets, edited).problems };
}
