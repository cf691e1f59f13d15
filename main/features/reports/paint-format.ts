import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import type { PageType } from '../../../shared/domain/reports/page-type.ts';
import type { ReportFormat } from '../../../shared/domain/reports/report-format.ts';
import type { SheetSize } from '../../../shared/domain/reports/sheet-size.ts';
import { createTranslator } from '../../platform/translator.ts';

/** In what form a document is wanted; only the PDF has a size of type and of the sheet, A4 where none is named. */
export interface PrintedForm {
  readonly format: ReportFormat;
  readonly type: PageType;
  readonly sheet?: SheetSize;
}

/** The bytes of a picture that a document names; null where they are lost, or are no JPEG that a page can carry. */
export type FindPicture = (sha256: string) => Uint8Array | null;

/**
 * Any document as a file: a report, an account, a sheet to fill in. Each painter is loaded when it is asked for: the
 * text of a report needs no PDF library.
 */
export async function paintFormat(
  document: ReportDocument,
  { format, type, sheet }: PrintedForm,
  findPicture: FindPicture = () => null,
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return (await import('./pdf/paint-document.ts')).paintPdf(document, type, sheet, findPicture);
    case 'txt':
      return Buffer.from((await import('./text/paint-text.ts')).paintText(document));
    case 'json':
      return Buffer.from((await import('./text/paint-json.ts')).paintJson(document));
    case 'xlsx': {
      const translate = createTranslator(document.language);
      return (await import('./xlsx/paint-xlsx.ts')).paintXlsx(document, translate);
    }
  }
}
