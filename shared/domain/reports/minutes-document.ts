import { daysBetween } from '../calendar/day.ts';
import { formatDay } from '../calendar/format-day.ts';
import { agendaTable } from './agenda-table.ts';
import type { Block, Heading, ReportDocument, Table } from './document.ts';
import {
  buildPaper,
  DOTS,
  type MeetingPaper,
  nameOrgan,
  paragraphsOf,
  quorumSentence,
  signingPlaces,
} from './meeting-paper.ts';
import { minutesPoints } from './minutes-points.ts';
import { presenceTable } from './minutes-tables.ts';
import { isReviewed } from './page-footer.ts';
import { paragraph, textCell, textColumn } from './report-context.ts';
import type { SheetContext } from './sheet-document.ts';

function heading(text: string): Heading {
  return { kind: 'heading', level: 1, text, anchor: null };
}

function convocationFact(
  { record, noticeDays }: MeetingPaper,
  { translate }: SheetContext,
): string {
  if (record.convokedOn === null) return DOTS;
  const called = translate('papers:facts.called', {
    count: daysBetween(record.convokedOn, record.day),
    day: formatDay(record.convokedOn, translate),
  });
  return noticeDays === null
    ? called
    : `${called} ${translate('papers:facts.notice', { count: noticeDays })}`;
}

function factsTable(paper: MeetingPaper, context: SheetContext): Table {
  const { record } = paper;
  const { translate } = context;
  const facts = [
    ['day', formatDay(record.day, translate)],
    ['place', record.place],
    ['start', record.startAt],
    ['end', record.endAt],
    ['convocation', convocationFact(paper, context)],
    ['chair', record.chair],
    ['secretary', record.secretary],
  ] as const;
  return {
    kind: 'table',
    name: 'meeting',
    title: translate('papers:facts.title'),
    size: 'normal',
    columns: [
      textColumn(translate('papers:facts.what'), 44),
      textColumn(nameOrgan(record, translate), 130),
    ],
    rows: facts.map(([name, text]) => ({
      cells: [textCell(translate(`papers:facts.${name}`)), textCell(text || DOTS)],
    })),
    blankRows: 0,
    more: null,
  };
}

function signatures({ record }: MeetingPaper, context: SheetContext): readonly Block[] {
  const { translate, language } = context;
  // What is signed must be understood by all who read it later: a text that nobody has reviewed is not signed.
  if (!isReviewed(language)) return [paragraph('missing', translate('papers:minutes.notSigned'))];
  return [
    {
      kind: 'signatures',
      places: signingPlaces(record, translate),
      thumb: translate('meeting:signatures.thumb'),
    },
  ];
}

function addenda({ record }: MeetingPaper, { translate }: SheetContext): readonly Block[] {
  if (record.addenda.length === 0) return [];
  return [
    heading(translate('papers:minutes.addenda')),
    paragraph('small', translate('papers:minutes.afterwards')),
    ...record.addenda.flatMap(({ day, author, text }) => [
      paragraph(
        'strong',
        translate('papers:minutes.addendum', { day: formatDay(day, translate), author }),
      ),
      ...paragraphsOf(text),
    ]),
  ];
}

function attendance(paper: MeetingPaper, { translate }: SheetContext): readonly Block[] {
  const { record } = paper;
  return [
    heading(translate('meeting:headings.attendance')),
    paragraph('strong', quorumSentence(paper, translate)),
    ...(record.attendees.length === 0 ? [] : [presenceTable(record, translate)]),
  ];
}

/**
 * The minutes (PV) of a meeting in the order that the law and the custom of the ASACO give them. Before they are
 * approved they leave lines to write on; what was corrected after the signatures stands under them with its day.
 */
export function buildMinutes(paper: MeetingPaper, context: SheetContext): ReportDocument {
  const { record } = paper;
  const { translate } = context;
  return buildPaper(paper, context, {
    document: 'minutes',
    title: translate('papers:titles.minutes'),
    blocks: [
      paragraph('small', translate(`papers:minutes.stages.${record.stage}`)),
      factsTable(paper, context),
      ...attendance(paper, context),
      heading(translate('papers:agenda.title')),
      ...(record.agenda.length === 0
        ? [paragraph('missing', translate('papers:agenda.none'))]
        : [agendaTable(record.agenda, 'normal', translate)]),
      ...minutesPoints(paper, context),
      heading(translate('meeting:headings.signatures')),
      ...signatures(paper, context),
      ...addenda(paper, context),
    ],
    sources: [
      { table: 'attendance', rows: record.attendees.length },
      { table: 'decision', rows: record.decisions.length },
      { table: 'action', rows: record.plan.length + record.promises.length },
    ],
  });
}
