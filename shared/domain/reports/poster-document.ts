import { formatMonth } from '../calendar/format-day.ts';
import type { ReportDocument } from './document.ts';
import { fiveFigures } from './five-figures.ts';
import { buildPaper, type MeetingPaper } from './meeting-paper.ts';
import { paragraph } from './report-context.ts';
import type { SheetContext } from './sheet-document.ts';
import { sourcesSentence } from './sources-section.ts';

/** The sheet for the wall of the centre: the five figures of the month, to be read from the door. */
export function buildPoster(paper: MeetingPaper, context: SheetContext): ReportDocument {
  const { report } = paper;
  const { translate } = context;
  const month = formatMonth(report.period, translate);
  return buildPaper(paper, context, {
    document: 'poster',
    title: translate('papers:titles.poster', { month }),
    blocks: [
      { ...fiveFigures({ data: report, translate }), layout: 'poster' },
      paragraph('small', sourcesSentence(report.sources, translate)),
    ],
    sources: report.sources,
  });
}
