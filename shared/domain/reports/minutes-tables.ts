import { formatColumnDay } from '../calendar/format-day.ts';
import type { Attendee, MeetingRecord, ReviewedPromise } from '../meetings/meeting-record.ts';
import { formatNumber } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import { officeOf } from './attendance-sheet-document.ts';
import type { Cell, LargeFigure, ReportStatus, Table } from './document.ts';
import { figureCell, figureColumn, textCell, textColumn } from './report-context.ts';

type Outcome = NonNullable<ReviewedPromise['outcome']>;

const SHAPES: Readonly<Record<Outcome, ReportStatus>> = {
  done: 'good',
  doing: 'attention',
  postponed: 'act',
  abandoned: 'notApplicable',
};

const PRESENCES = ['present', 'excused', 'expected', 'guest'] as const;

/** Who was there, who asked to be excused, who was absent, who was invited. */
export function presenceTable({ attendees, stage }: MeetingRecord, translate: Translate): Table {
  const word = ({ presence }: Attendee): string => {
    const isToCome = presence === 'expected' && stage === 'planned';
    return translate(`papers:presence.${isToCome ? 'toCome' : presence}`);
  };
  const listed = PRESENCES.flatMap((list) => attendees.filter(({ presence }) => presence === list));
  return {
    kind: 'table',
    name: 'attendance',
    title: translate('meeting:headings.attendance'),
    size: 'normal',
    columns: [
      textColumn(translate('papers:columns.name'), 66),
      textColumn(translate('papers:attendance.columns.members'), 56),
      textColumn(translate('papers:columns.sex'), 14),
      textColumn(translate('meeting:attendance.columns.state'), 38),
    ],
    rows: listed.map((attendee) => ({
      cells: [
        textCell(attendee.label),
        textCell(officeOf(attendee)),
        textCell(attendee.sex === null ? '' : translate(`papers:sex.${attendee.sex}`)),
        textCell(word(attendee)),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

function outcomeCell(promise: ReviewedPromise, stage: string, translate: Translate): Cell {
  const { outcome, newDue, carriedOver } = promise;
  if (outcome === null) {
    return stage === 'planned'
      ? textCell('')
      : { text: translate('papers:outcome.notAsked'), status: 'none' };
  }
  const times = carriedOver + (outcome === 'postponed' ? 1 : 0);
  const word =
    outcome === 'postponed' && newDue !== null
      ? translate('papers:outcome.postponedTo', { day: formatColumnDay(newDue, translate) })
      : translate(`papers:outcome.${outcome}`);
  const carried = times === 0 ? '' : `\n${translate('meeting:promises.carried', { count: times })}`;
  return { text: word + carried, status: SHAPES[outcome] };
}

/** What was promised, by whom, until when, what became of it, and what shows it. */
export function reviewTable({ promises, stage }: MeetingRecord, translate: Translate): Table {
  const title = (name: string): string => translate(`meeting:promises.columns.${name}`);
  return {
    kind: 'table',
    name: 'promises',
    title: translate('meeting:headings.promises'),
    size: 'normal',
    columns: [
      textColumn(title('action'), 54),
      textColumn(title('who'), 32),
      textColumn(title('due'), 26),
      textColumn(title('state'), 36),
      textColumn(translate('papers:outcome.proof'), 32),
    ],
    rows: promises.map((promise) => ({
      cells: [
        textCell(promise.action),
        textCell(promise.who ?? translate('meeting:promises.nobody')),
        textCell(promise.due === null ? '' : formatColumnDay(promise.due, translate)),
        outcomeCell(promise, stage, translate),
        textCell(promise.proof),
      ],
    })),
    blankRows: 0,
    more: null,
  };
}

/** What was decided, and how the votes fell; `—` where nobody counted them. */
export function voteTable(
  { decisions }: MeetingRecord,
  blankRows: number,
  translate: Translate,
): Table {
  const title = (name: string): string => translate(`papers:votes.${name}`);
  const votes = (count: number | null): Cell => figureCell(count, formatNumber);
  return {
    kind: 'table',
    name: 'decisions',
    title: translate('meeting:headings.decisions'),
    size: 'large',
    columns: [
      { title: translate('papers:columns.number'), align: 'right', share: 14 },
      textColumn(translate('meeting:decisions.columns.decision'), 98),
      figureColumn(title('for'), 18),
      figureColumn(title('against'), 18),
      figureColumn(title('abstentions'), 26),
    ],
    rows: decisions.map(({ text, votesFor, votesAgainst, abstentions }, index) => ({
      cells: [
        { text: String(index + 1), value: index + 1 },
        textCell(text),
        votes(votesFor),
        votes(votesAgainst),
        votes(abstentions),
      ],
    })),
    blankRows,
    more: null,
  };
}

/** The five figures that the meeting looked at, as they stood. */
export function resultsTable(items: readonly LargeFigure[], translate: Translate): Table {
  const title = (name: string): string => translate(`reports:workbook.columns.${name}`);
  return {
    kind: 'table',
    name: 'results',
    title: translate('meeting:headings.figures'),
    size: 'normal',
    columns: [
      textColumn(title('figure'), 50),
      figureColumn(title('value'), 32),
      textColumn(title('state'), 34),
      textColumn(title('detail'), 58),
    ],
    rows: items.map(({ label, text, value, status, word, detail }) => ({
      cells: [textCell(label), { text, value }, { text: word, status }, textCell(detail)],
    })),
    blankRows: 0,
    more: null,
  };
}
