import { formatDay } from '../calendar/format-day.ts';
import { decisionsToTake } from './decisions-to-take.ts';
import type { Block, Columns, FrontPage, Letterhead, ListColumn, More, Table } from './document.ts';
import { fiveFigures } from './five-figures.ts';
import { buildLetterhead, PLACE_LENGTH } from './letterhead.ts';
import type { ReportMeeting } from './meeting-data.ts';
import { cashBesideCost } from './money-section.ts';
import { byUrgency, promiseCell, writeOwner } from './promise-words.ts';
import { promisesSentence } from './promises-section.ts';
import { listChanges } from './report-changes.ts';
import {
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';
import { shortenText } from './shorten-text.ts';

const PROMISES_SHOWN = 5;
const LINES_SHOWN = 3;
const PROMISE_LENGTH = 90;
const OWNER_LENGTH = 36;
const LINE_LENGTH = 96;
const TITLE_LENGTH = 90;

const ORGANS = new Set(['AG', 'CA', 'CG', 'CS']);
const KINDS = new Set(['ordinaire', 'extraordinaire']);

/** The organ in full where it is one of the four of the statutes, else as the ASACO writes it. */
export function writeOrgan(
  { organ }: Pick<ReportMeeting, 'organ'>,
  { translate }: Pick<ReportContext, 'translate'>,
): string {
  return ORGANS.has(organ) ? translate(`meeting:organs.${organ}`) : organ;
}

function writeKind({ kind }: ReportMeeting, { translate }: ReportContext): string {
  if (kind === null) return '';
  return KINDS.has(kind) ? translate(`meeting:kinds.${kind}`) : kind;
}

function letterhead(context: ReportContext): Letterhead {
  const { data, translate } = context;
  const { facility, meeting } = data;
  const parts = [
    shortenText(writeOrgan(meeting, context), PLACE_LENGTH),
    shortenText(writeKind(meeting, context), PLACE_LENGTH),
    formatDay(meeting.date, translate),
    shortenText(meeting.place ?? '', PLACE_LENGTH),
  ];
  const title = translate(meeting.draft ? 'meeting:letterhead.draft' : 'meeting:letterhead.title', {
    name: shortenText(facility.asaco ?? facility.name, TITLE_LENGTH),
  });
  const subtitle = parts.filter((part) => part !== '').join(' · ');
  return buildLetterhead(facility, { title, subtitle }, translate);
}

/** The line for what a list leaves out, now or when the page is full. */
function moreLine(hidden: number, anchor: string, { translate }: ReportContext): More {
  // The painter fills in the number and the page.
  const places = { number: '{{number}}', page: '{{page}}' };
  return {
    hidden,
    one: translate('reports:more.one', places),
    other: translate('reports:more.other', places),
    where: translate('reports:more.where', places),
    anchor,
  };
}

function promisesTable(context: ReportContext): Table {
  const { data, translate } = context;
  const title = (name: string): string => translate(`meeting:promises.front.${name}`);
  const shown = data.promises.toSorted(byUrgency).slice(0, PROMISES_SHOWN);
  return {
    kind: 'table',
    name: 'frontPromises',
    title: translate('meeting:headings.frontPromises'),
    size: 'large',
    columns: [
      textColumn(title('what'), 92),
      textColumn(title('who'), 38),
      textColumn(title('done'), 44),
    ],
    rows: shown.map((promise) => ({
      cells: [
        { text: shortenText(promise.action, PROMISE_LENGTH) },
        { text: shortenText(writeOwner(promise, context), OWNER_LENGTH) },
        promiseCell(promise, context),
      ],
    })),
    blankRows: 0,
    more: moreLine(data.promises.length - shown.length, 'promises', context),
  };
}

/** Why a list is empty: nothing moved, or nothing is known. */
export function emptyList(
  name: 'better' | 'worse' | 'decide',
  { data, translate }: ReportContext,
): string {
  const compared =
    data.charts.some(({ chart }) => chart.signal !== null) ||
    data.checklist?.sections.some(({ comparison }) => comparison !== null);
  const key = name !== 'decide' && !compared ? 'unknown' : name;
  return translate(`meeting:columns.empty.${key}`);
}

function listColumn(
  name: 'better' | 'worse' | 'decide',
  items: readonly string[],
  context: ReportContext,
): ListColumn {
  const { translate } = context;
  const shown = items.slice(0, LINES_SHOWN);
  return {
    title: translate(`meeting:columns.${name}`),
    status: name === 'better' ? 'good' : name === 'worse' ? 'attention' : 'act',
    items: shown.map((item) => shortenText(item, LINE_LENGTH)),
    empty: emptyList(name, context),
    more: moreLine(items.length - shown.length, 'lists', context),
  };
}

/** What got better, what got worse, what there is to decide: three lines each. */
export function frontLists(context: ReportContext): Columns {
  const { better, worse } = listChanges(context);
  return {
    kind: 'columns',
    columns: [
      listColumn('better', better, context),
      listColumn('worse', worse, context),
      listColumn('decide', decisionsToTake(context), context),
    ],
  };
}

/** The page that stands alone: who, last promises, five figures, three short lists, and the money. */
export function frontPage(context: ReportContext): FrontPage {
  const { data, translate } = context;
  const promises: readonly Block[] =
    data.promises.length === 0
      ? [missingParagraph(context, 'promises')]
      : [paragraph('strong', promisesSentence(context)), promisesTable(context)];
  return {
    kind: 'frontPage',
    blocks: [
      letterhead(context),
      { ...sectionHeading(context, 'frontPromises'), level: 2, anchor: null },
      ...promises,
      { kind: 'heading', level: 2, text: translate('meeting:headings.figures'), anchor: null },
      fiveFigures(context),
      frontLists(context),
      cashBesideCost(context),
    ],
  };
}
