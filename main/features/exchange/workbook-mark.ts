import { isMonth, type Month } from '../../../shared/domain/calendar/month.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';

/** What a workbook of ours says of itself on its first sheet, for the program that reads it again. */
export interface WorkbookMark {
  /** The language of its headings. */
  readonly language: Language;
  readonly period: Month;
  readonly facility: string;
}

/** The mark as it stands in a cell: `keneya-month/1 fr 2026-10 DEMO01`. */
export function writeMark({ language, period, facility }: WorkbookMark): string {
  return ['keneya-month/1', language, period, facility].join(' ');
}

/** The mark that a cell holds; `null` for any other text. */
export function readMark(cell: string): WorkbookMark | null {
  const [, language, period = '', facility] =
    /^keneya-month\/1 (fr|en|bm) (\S+) (\S.*)$/.exec(cell.trim()) ?? [];
  if (language === undefined || facility === undefined || !isMonth(period)) return null;
  return { language: language as Language, period, facility };
}
