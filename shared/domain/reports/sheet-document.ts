import type { Day } from '../calendar/day.ts';
import type { Language, Translate } from '../text/translate.ts';
import type { Block, DocumentName, ReportDocument, Source } from './document.ts';
import { buildLetterhead } from './letterhead.ts';
import type { ReportFacility } from './meeting-data.ts';
import { buildFooter } from './page-footer.ts';
import { typesetDocument } from './typeset-document.ts';

/** What every sheet is written with. */
export interface SheetContext {
  readonly facility: ReportFacility;
  /** The day on which it is made. */
  readonly today: Day;
  readonly language: Language;
  readonly translate: Translate;
}

/** A sheet's own part: what it is, and what stands on it. */
export interface SheetContent {
  readonly document: DocumentName;
  /**
   * What of the centre it is about, in the words that look it up: a month, the code of a product, the id of a visit. The
   * code on the page is made of it.
   */
  readonly record: string;
  readonly title: string;
  readonly subtitle: string;
  /** Said at the foot of every page. */
  readonly notice?: string;
  readonly blocks: readonly Block[];
  /** How many rows of each table it was made of. */
  readonly sources: readonly Source[];
}

/**
 * A sheet that a centre prints beside the report of a meeting (an order, a list to fill in): the head of an official
 * paper, its blocks, the foot of every page.
 */
export function buildSheetDocument(
  { facility, today, language, translate }: SheetContext,
  { document, record, title, subtitle, notice, blocks, sources }: SheetContent,
): ReportDocument {
  const footer = buildFooter({ document, facility, date: today, record }, language, translate);
  const notices = [notice, footer.notice].filter((each) => typeof each === 'string');
  return typesetDocument({
    document,
    facility: facility.code,
    date: today,
    language,
    blocks: [
      { ...footer, notice: notices.length === 0 ? null : notices.join(' ') },
      buildLetterhead(facility, { title, subtitle }, translate),
      ...blocks,
    ],
    sources,
  });
}
