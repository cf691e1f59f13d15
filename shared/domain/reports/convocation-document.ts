import { formatDay } from '../calendar/format-day.ts';
import type { Attendee } from '../meetings/meeting-record.ts';
import { agendaTable } from './agenda-table.ts';
import type { Block, ReportDocument, SignaturePlace, Table } from './document.ts';
import { buildLetterhead } from './letterhead.ts';
import {
  buildPaper,
  DOTS,
  type MeetingPaper,
  nameOrgan,
  wantedSentence,
  writeMeeting,
} from './meeting-paper.ts';
import { paragraph, textCell, textColumn } from './report-context.ts';
import type { SheetContext } from './sheet-document.ts';

/** To all members on one sheet that goes round or is posted, or a letter to each of them. */
export type Recipients = 'all' | 'each';

/** A name with its office; the office alone where it is all that is known. */
export function writeAttendee({ label, office }: Attendee): string {
  return office === null || office === label ? label : `${label}, ${office}`;
}

function whenAndWhere({ record }: MeetingPaper, { translate }: SheetContext): Table {
  const { day, startAt, place } = record;
  return {
    kind: 'table',
    name: 'whenAndWhere',
    title: translate('papers:convocation.when'),
    size: 'large',
    columns: ['day', 'hour', 'place'].map((column, index) =>
      textColumn(translate(`papers:facts.${column}`), [60, 40, 74][index] ?? 1),
    ),
    rows: [{ cells: [formatDay(day, translate), startAt ?? DOTS, place || DOTS].map(textCell) }],
    blankRows: 0,
    more: null,
  };
}

function calledOn({ record }: MeetingPaper, { translate }: SheetContext): string {
  const day = record.convokedOn === null ? DOTS : formatDay(record.convokedOn, translate);
  return translate('papers:convocation.calledOn', { day });
}

function letter(to: Attendee | null, paper: MeetingPaper, context: SheetContext): readonly Block[] {
  const { record, quorum } = paper;
  const { translate } = context;
  const recipient: readonly SignaturePlace[] =
    to === null ? [] : [{ office: translate('papers:convocation.received'), name: to.label }];
  const whom =
    to === null
      ? translate('papers:convocation.toAll', { organ: nameOrgan(record, translate) })
      : translate('papers:convocation.to', { name: writeAttendee(to) });
  return [
    paragraph('strong', whom),
    paragraph('plain', translate('papers:convocation.invitation')),
    whenAndWhere(paper, context),
    {
      kind: 'heading',
      level: 1,
      text: translate('papers:agenda.title'),
      anchor: null,
    },
    ...(record.agenda.length === 0 ? [paragraph('missing', translate('papers:agenda.none'))] : []),
    agendaTable(record.agenda, 'large', translate),
    ...(quorum.needed === null ? [] : [paragraph('plain', wantedSentence(quorum, translate))]),
    paragraph('plain', translate('papers:convocation.absent')),
    paragraph('plain', calledOn(paper, context)),
    {
      kind: 'signatures',
      places: [
        { office: translate('papers:signatures.president'), name: '', stamp: true },
        ...recipient,
      ],
      thumb: translate('meeting:signatures.thumb'),
    },
  ];
}

/** The letter that calls the members: when, where, what about; each signs for theirs where they get one each. */
export function buildConvocation(
  paper: MeetingPaper,
  context: SheetContext,
  recipients: Recipients = 'all',
): ReportDocument {
  const { facility, translate } = context;
  const { record } = paper;
  const title = translate('papers:titles.convocation');
  const subtitle = writeMeeting(record, translate);
  const members = record.attendees.filter(({ presence }) => presence !== 'guest');
  const head = buildLetterhead(facility, { title, subtitle }, translate);
  const letters =
    recipients === 'all' || members.length === 0
      ? letter(null, paper, context)
      : members.flatMap((member, index): readonly Block[] => [
          ...(index === 0 ? [] : ([{ kind: 'pageBreak' }, head] as const)),
          ...letter(member, paper, context),
        ]);
  return buildPaper(paper, context, {
    document: 'convocation',
    title,
    blocks: letters,
    sources: [{ table: 'agenda_item', rows: record.agenda.length }],
  });
}
