import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { layOutForm } from '../../shared/domain/instruments/paper/paper-form.ts';
import type { ReportDocument } from '../../shared/domain/reports/document.ts';
import { buildBlankForm } from '../../shared/domain/reports/form-paper/form-document.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import { listForms } from '../features/instruments/reader.ts';
import { readBlankForm } from '../features/reports/form-paper-reader.ts';
import { type PrintedForm, paintFormat } from '../features/reports/paint-format.ts';
import { readSheetContext } from '../features/reports/sheet-context.ts';
import { systemClock, todayOf } from '../platform/clock.ts';
import { writeFileAtomically } from '../platform/files/atomic-write.ts';
import { createTranslator } from '../platform/translator.ts';
import { compileFormFile } from './forms.ts';
import type { Workspace } from './workspace.ts';

/** How a blank form is wanted, and where it goes. */
export interface FormPrintOrder extends PrintedForm {
  readonly file: string;
  readonly language: Language;
  readonly rows: number;
}

/** A form of the workspace; `null`: its newest version, and a place in the head to write the centre. */
export interface WantedForm {
  readonly formId: string;
  readonly version: string | null;
  readonly facility: string | null;
}

/** A blank form that was written. */
export interface PrintedBlank {
  readonly form: string;
  readonly version: string;
  readonly file: string;
  readonly bytes: number;
}

const NO_CENTRE = {
  ...{ code: '', name: '', asaco: null },
  ...{ region: null, district: null, commune: null, area: null },
} as const;

async function write(
  document: ReportDocument,
  { formId: form, version }: { readonly formId: string; readonly version: string },
  order: FormPrintOrder,
): Promise<PrintedBlank> {
  const bytes = await paintFormat(document, order);
  writeFileAtomically(order.file, bytes);
  return { form, version, file: order.file, bytes: bytes.byteLength };
}

/** Writes a form of a file for paper; it needs no workspace, and leaves the centre to be written by hand. */
export async function printFormFile(path: string, order: FormPrintOrder): Promise<PrintedBlank> {
  const { form, xform } = await compileFormFile(path);
  const { language, rows } = order;
  const translate = createTranslator(language);
  const context = { facility: NO_CENTRE, today: todayOf(systemClock), language, translate };
  return write(buildBlankForm(layOutForm(form, xform), context, rows), form, order);
}

/** Writes a form that the workspace holds for paper. */
export async function printHeldForm(
  { database, clock }: Workspace,
  { formId, version, facility }: WantedForm,
  order: FormPrintOrder,
): Promise<PrintedBlank> {
  const { reader } = database;
  const versions = listForms(reader).filter((form) => form.formId === formId);
  const found =
    version === null ? versions.at(-1) : versions.find((each) => each.version === version);
  if (!found) {
    const form = version === null ? formId : `${formId} ${version}`;
    throw new ExpectedFailure({ code: 'unknown-form', facts: { form } });
  }
  const today = todayOf(clock);
  const { language, rows } = order;
  const translate = createTranslator(language);
  const context =
    facility === null
      ? { facility: NO_CENTRE, today, language, translate }
      : readSheetContext(reader, { facility, language }, today);
  return write(readBlankForm(reader, { ...found, rows }, context), found, order);
}
