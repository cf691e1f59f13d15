import type { ReportDocument } from '../../../../shared/domain/reports/document.ts';
import type { Translate } from '../../../../shared/domain/text/translate.ts';
import { writeXlsx } from '../../../platform/xlsx/write-xlsx.ts';
import { documentSheets, type SheetWords } from './document-sheets.ts';

function sheetWords(translate: Translate): SheetWords {
  const word = (key: string): string => translate(`reports:workbook.${key}`);
  return {
    pair: (name, value) => translate('reports:lists.named', { name, value }),
    text: word('text'),
    figures: word('figures'),
    charts: word('charts'),
    columns: {
      figure: word('columns.figure'),
      value: word('columns.value'),
      shown: word('columns.shown'),
      detail: word('columns.detail'),
      state: word('columns.state'),
      before: word('columns.before'),
      chart: word('columns.chart'),
      month: word('columns.month'),
      median: word('columns.median'),
    },
  };
}

/** The report as a workbook, one sheet a table, figures unrounded. */
export function paintXlsx(document: ReportDocument, translate: Translate): Promise<Uint8Array> {
  return writeXlsx(documentSheets(document, sheetWords(translate)));
}
