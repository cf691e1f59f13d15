import { paintPdf } from '../../../main/features/reports/pdf/paint-document.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { buildMeetingPaper } from '../../../shared/domain/reports/build-meeting-paper.ts';
import type { ReportDocument, Table } from '../../../shared/domain/reports/document.ts';
import type {
  MeetingPaper,
  MeetingPaperName,
} from '../../../shared/domain/reports/meeting-paper.ts';
import type { PageType } from '../../../shared/domain/reports/page-type.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import {
  normalMeeting,
  overfullMeeting,
  poorMeeting,
} from '../../fixtures/meeting-papers/meetings.ts';
import { type PrintedText, printedTexts } from './printed-pages.ts';

/** The right margin and the last line of the foot, millimetres. */
export const RIGHT = 192;
export const FOOT = 292.5;

/** A paper of a meeting, before it is pages. */
export function buildPaper(
  name: MeetingPaperName,
  paper: MeetingPaper,
  language: Language = 'fr',
): ReportDocument {
  const { facility } = paper.report;
  const translate = createTranslator(language);
  return buildMeetingPaper(name, paper, { facility, today: paper.record.day, language, translate });
}

/** What stands on the pages of a paper. */
export function printPaper(name: MeetingPaperName, paper: MeetingPaper, type: PageType = 'normal') {
  return printedTexts(paintPdf(buildPaper(name, paper), type));
}

/** The tables of a paper. */
export function tablesOf(document: ReportDocument): readonly Table[] {
  return document.blocks.filter((block) => block.kind === 'table');
}

function areOver(first: PrintedText, second: PrintedText): boolean {
  const high = (text: PrintedText): number => text.size * 0.3528 * 0.5;
  const apart = Math.abs(first.baseline - second.baseline);
  const from = Math.max(first.x, second.x);
  const to = Math.min(first.x + first.width, second.x + second.width);
  return apart < Math.min(high(first), high(second)) && to - from > 0.4;
}

/** Texts that are printed over one another. */
export function overlaps(texts: readonly PrintedText[]): readonly (readonly [string, string])[] {
  const pages = [...Map.groupBy(texts, ({ page }) => page).values()];
  return pages.flatMap((page) =>
    page.flatMap((text, index) =>
      page
        .slice(index + 1)
        .filter((other) => areOver(text, other))
        .map((other) => [text.text, other.text] as const),
    ),
  );
}

/** The three meetings that every paper is tried on. */
export const MEETINGS = [
  ['of which almost nothing is known', poorMeeting],
  ['that went as it should', normalMeeting],
  ['with too much of everything', overfullMeeting],
] as const;
