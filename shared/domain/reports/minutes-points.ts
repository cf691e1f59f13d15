import { formatDay } from '../calendar/format-day.ts';
import {
  AGENDA_KINDS,
  type AgendaItem,
  type AgendaKind,
  type MeetingRecord,
} from '../meetings/meeting-record.ts';
import type { Translate } from '../text/translate.ts';
import type { Block } from './document.ts';
import { fiveFigures } from './five-figures.ts';
import { DOTS, type MeetingPaper, paragraphsOf, writingLines } from './meeting-paper.ts';
import { meetingPlanTable, planSentence } from './meeting-plan-table.ts';
import { resultsTable, reviewTable, voteTable } from './minutes-tables.ts';
import { paragraph } from './report-context.ts';
import type { SheetContext } from './sheet-document.ts';

/** What every minutes say, on the agenda or not. */
const ALWAYS: ReadonlySet<AgendaKind> = new Set([
  'promises',
  'decisions',
  'actionPlan',
  'nextDate',
]);

const BLANK_NOTES = 3;
const BLANK_DECISIONS = 4;
const BLANK_ACTIONS = 6;

/** A point with what was said under it. */
type Point = Pick<AgendaItem, 'kind' | 'title' | 'notes'>;

function pointsOf({ agenda }: MeetingRecord, translate: Translate): readonly Point[] {
  return AGENDA_KINDS.flatMap((kind): readonly Point[] => {
    const items = agenda.filter((item) => item.kind === kind);
    const isMissing = items.length === 0 && ALWAYS.has(kind);
    return isMissing ? [{ kind, title: translate(`papers:points.${kind}`), notes: '' }] : items;
  });
}

function isWritten({ stage }: MeetingRecord): boolean {
  return stage === 'approved' || stage === 'signed';
}

function promisesContent({ record }: MeetingPaper, translate: Translate): readonly Block[] {
  return record.promises.length === 0
    ? [paragraph('plain', translate('papers:outcome.none'))]
    : [reviewTable(record, translate)];
}

function decisionsContent({ record }: MeetingPaper, translate: Translate): readonly Block[] {
  const none = record.decisions.length === 0;
  const blank = isWritten(record) ? 0 : BLANK_DECISIONS;
  return [
    ...(none ? [paragraph('plain', translate('papers:votes.none'))] : []),
    ...(none && blank === 0 ? [] : [voteTable(record, blank, translate)]),
  ];
}

function planContent({ record }: MeetingPaper, translate: Translate): readonly Block[] {
  const { plan } = record;
  const blank = isWritten(record) ? 0 : BLANK_ACTIONS;
  return [
    paragraph('strong', planSentence(plan, translate)),
    ...(plan.length === 0 && blank === 0 ? [] : [meetingPlanTable(plan, blank, translate)]),
  ];
}

/** What the record holds for a kind of point beside the notes; empty where the notes are all. */
function contentOf(kind: AgendaKind, paper: MeetingPaper, translate: Translate): readonly Block[] {
  const { record, report } = paper;
  switch (kind) {
    case 'promises':
      return promisesContent(paper, translate);
    case 'results':
      return [resultsTable(fiveFigures({ data: report, translate }).items, translate)];
    case 'decisions':
      return decisionsContent(paper, translate);
    case 'actionPlan':
      return planContent(paper, translate);
    case 'nextDate': {
      const day = record.nextDay === null ? DOTS : formatDay(record.nextDay, translate);
      return [paragraph('strong', translate('meeting:decisions.next', { day }))];
    }
    default:
      return [];
  }
}

function saidUnder(point: Point, hasContent: boolean, paper: MeetingPaper, translate: Translate) {
  if (point.notes.trim() !== '') return paragraphsOf(point.notes);
  if (hasContent) return [];
  return isWritten(paper.record)
    ? [paragraph('plain', translate('papers:points.nothing'))]
    : [writingLines(`notes-${point.kind}`, translate('papers:points.said'), BLANK_NOTES)];
}

/** The body of the minutes: each point under its number, with what was said and what the record holds for it. */
export function minutesPoints(paper: MeetingPaper, { translate }: SheetContext): readonly Block[] {
  const seen = new Set<AgendaKind>();
  return pointsOf(paper.record, translate).flatMap((point, index): readonly Block[] => {
    const content = seen.has(point.kind) ? [] : contentOf(point.kind, paper, translate);
    seen.add(point.kind);
    return [
      { kind: 'heading', level: 1, text: `${index + 1}. ${point.title}`, anchor: null },
      ...saidUnder(point, content.length > 0, paper, translate),
      ...content,
    ];
  });
}
