import { chartBlock } from './charts-section.ts';
import type { Block, ReportDocument } from './document.ts';
import { buildPaper, type MeetingPaper, signingPlaces } from './meeting-paper.ts';
import { meetingPlanTable, planSentence } from './meeting-plan-table.ts';
import { photoBlocks } from './photos-section.ts';
import { paragraph } from './report-context.ts';
import type { SheetContext } from './sheet-document.ts';

/** Room for what the meeting adds by hand. */
const BLANK_LINES = 8;

/** The figures that the plan is to move, each under the sentence that says how it stands today. */
function followedCharts({ followed }: MeetingPaper, { translate }: SheetContext): readonly Block[] {
  if (followed.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: translate('papers:plan.followed'), anchor: null },
    ...followed.map((chart) => chartBlock(chart, { translate })),
    paragraph('small', translate('meeting:charts.howToRead')),
  ];
}

/** The plan of action alone, with room for what the meeting adds: it is copied for everyone who has a part in it. */
export function buildActionSheet(paper: MeetingPaper, context: SheetContext): ReportDocument {
  const { record, report } = paper;
  const { translate } = context;
  const planned = new Set<string | null>(record.plan.map(({ id }) => id));
  return buildPaper(paper, context, {
    document: 'actionSheet',
    title: translate('papers:titles.actionSheet'),
    blocks: [
      paragraph('strong', planSentence(record.plan, translate)),
      meetingPlanTable(record.plan, BLANK_LINES, translate),
      paragraph('small', translate('meeting:plan.byHand')),
      ...followedCharts(paper, context),
      {
        kind: 'signatures',
        places: signingPlaces(record, translate).slice(0, 2),
        thumb: translate('meeting:signatures.thumb'),
      },
      ...photoBlocks(
        report.photos.filter(({ action }) => planned.has(action)),
        translate,
      ),
    ],
    sources: [{ table: 'action', rows: record.plan.length }],
  });
}
