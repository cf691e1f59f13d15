import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { layOutForm, type PaperForm } from '../../../shared/domain/instruments/paper/paper-form.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import {
  buildBlankForm,
  buildFilledForm,
} from '../../../shared/domain/reports/form-paper/form-document.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import type { Reader } from '../../db/handles.ts';
import { getXform } from '../instruments/reader.ts';
import { findSubmission } from '../visits/reader.ts';

function readPaperForm(db: Reader, formId: string, version: string): PaperForm {
  const { definition, xform } = getXform(db, formId, version);
  return layOutForm(definition, xform);
}

/** A held form to be filled by hand. */
export function readBlankForm(
  db: Reader,
  wanted: { readonly formId: string; readonly version: string; readonly rows: number },
  context: SheetContext,
): ReportDocument {
  return buildBlankForm(readPaperForm(db, wanted.formId, wanted.version), context, wanted.rows);
}

/** A visit or an interview as the paper that it could have been filled on. */
export function readFilledForm(db: Reader, id: string, context: SheetContext): ReportDocument {
  const found = findSubmission(db, id);
  if (!found) throw new ExpectedFailure({ code: 'unknown-submission', facts: { id } });
  const form = readPaperForm(db, found.formId, found.version);
  return buildFilledForm(form, { submission: found, day: found.day }, context);
}
