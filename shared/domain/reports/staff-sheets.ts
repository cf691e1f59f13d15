import type { Day } from '../calendar/day.ts';
import { formatDay, formatShortDay } from '../calendar/format-day.ts';
import type { Cell, ReportDocument, Signatures, Table } from './document.ts';
import { textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';

/** A post as the printed lists show it. */
export interface PrintedPost {
  readonly cadre: string;
  readonly title: string;
  /** `''` where no name is written: there is room to write it. */
  readonly name: string;
  readonly payer: string;
  readonly sinceOn: Day | null;
  readonly untilOn: Day | null;
  /** Why the person is away on that day, in words; `''` when they are not. */
  readonly away: string;
}

/** Room for people who are not on the list yet. */
const BLANK_ROWS = 3;

function workOf({ cadre, title }: PrintedPost): Cell {
  return textCell(title === '' ? cadre : `${cadre} : ${title}`);
}

function dayCell(day: Day | null): Cell {
  return textCell(day === null ? '' : formatShortDay(day));
}

function signatures({ translate }: SheetContext): Signatures {
  return {
    kind: 'signatures',
    places: [
      { office: translate('meeting:signatures.dtc'), name: '' },
      { office: translate('meeting:signatures.coach'), name: '' },
    ],
    thumb: translate('meeting:signatures.thumb'),
  };
}

function table(
  context: SheetContext,
  name: string,
  columns: readonly (readonly [code: string, share: number])[],
  rows: readonly (readonly Cell[])[],
): Table {
  const { translate } = context;
  return {
    kind: 'table',
    name,
    title: translate(`staffing:print.${name}`),
    size: 'normal',
    columns: columns.map(([code, share]) =>
      textColumn(translate(`staffing:print.columns.${code}`), share),
    ),
    rows: rows.map((cells) => ({ cells })),
    blankRows: 0,
    more: null,
  };
}

/**
 * The list that is ticked by hand on the day of a visit: everybody expected, with empty places for present, absent and
 * why; who is known to be away has the reason printed.
 */
export function buildPresenceSheet(
  posts: readonly PrintedPost[],
  day: Day,
  context: SheetContext,
): ReportDocument {
  const rows = posts.map((post, index) => [
    textCell(String(index + 1)),
    workOf(post),
    textCell(post.name),
    textCell(post.payer),
    textCell(''),
    textCell(''),
    textCell(post.away),
  ]);
  const columns = [
    ['number', 8],
    ['work', 44],
    ['name', 44],
    ['payer', 22],
    ['present', 16],
    ['absent', 16],
    ['why', 36],
  ] as const;
  const list = table(context, 'presence', columns, rows);
  return buildSheetDocument(context, {
    document: 'presenceSheet',
    record: day,
    title: context.translate('staffing:print.presence'),
    subtitle: formatDay(day, context.translate),
    blocks: [{ ...list, writing: true, blankRows: BLANK_ROWS }, signatures(context)],
    sources: [{ table: 'post', rows: posts.length }],
  });
}

/** Who holds which post, who pays, since when and until when. */
export function buildRosterSheet(
  posts: readonly PrintedPost[],
  context: SheetContext,
): ReportDocument {
  const rows = posts.map((post, index) => [
    textCell(String(index + 1)),
    workOf(post),
    textCell(post.name),
    textCell(post.payer),
    dayCell(post.sinceOn),
    dayCell(post.untilOn),
  ]);
  const columns = [
    ['number', 8],
    ['work', 52],
    ['name', 52],
    ['payer', 26],
    ['since', 24],
    ['until', 24],
  ] as const;
  return buildSheetDocument(context, {
    document: 'roster',
    record: context.today,
    title: context.translate('staffing:print.roster'),
    subtitle: formatDay(context.today, context.translate),
    blocks: [table(context, 'roster', columns, rows), signatures(context)],
    sources: [{ table: 'post', rows: posts.length }],
  });
}
