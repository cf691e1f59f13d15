import { formatColumnDay } from '../calendar/format-day.ts';
import { formatMoney, formatNumber } from '../numbers/format-number.ts';
import type { Block, Table } from './document.ts';
import type { ReportPromise } from './meeting-data.ts';
import { isOpen, writeOwner } from './promise-words.ts';
import {
  blankLines,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';

const BLANK_LINES = { before: 6, after: 1 } as const;

/** What the open actions cost together, and how many of them have no cost yet. */
export interface PlanCost {
  readonly total: number;
  readonly open: number;
  readonly unknown: number;
}

/** The cost of what is proposed: every open action with a cost; one without is counted apart, never as 0. */
export function planCost(promises: readonly ReportPromise[]): PlanCost {
  const open = promises.filter(isOpen);
  return {
    total: open.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    open: open.length,
    unknown: open.filter(({ cost }) => cost === null).length,
  };
}

function planTable(context: ReportContext): Table {
  const { data, translate } = context;
  const open = data.promises.filter(isOpen);
  const title = (name: string): string => translate(`meeting:plan.columns.${name}`);
  const rows = open.map((promise, index) => ({
    cells: [
      { text: String(index + 1), value: index + 1 },
      { text: promise.action },
      { text: writeOwner(promise, context) },
      {
        text: promise.due === null ? '' : formatColumnDay(promise.due, translate),
        ...(promise.overdue ? { status: 'act' as const } : {}),
      },
      promise.cost === null
        ? { text: '' }
        : { text: formatNumber(promise.cost), value: promise.cost },
    ],
  }));
  const total = planCost(open).total;
  const totalRow = {
    total: true,
    cells: [
      { text: '' },
      { text: translate('meeting:plan.total') },
      { text: '' },
      { text: '' },
      { text: formatNumber(total), value: total },
    ],
  };
  return {
    kind: 'table',
    name: 'plan',
    title: translate('meeting:headings.plan'),
    size: 'large',
    columns: [
      { title: title('number'), align: 'right', share: 14 },
      textColumn(title('action'), 64),
      textColumn(title('who'), 34),
      textColumn(title('due'), 40),
      { title: title('cost'), align: 'right', share: 32 },
    ],
    rows: open.length === 0 ? [] : [...rows, totalRow],
    blankRows: blankLines(context, BLANK_LINES),
    more: null,
  };
}

function openSentence({ total, open, unknown }: PlanCost, { translate }: ReportContext): string {
  if (open === 0) return translate('meeting:plan.nothingOpen');
  return unknown === open
    ? translate('meeting:plan.openUnpriced', { count: open })
    : translate('meeting:plan.open', { count: open, total: formatMoney(total) });
}

/** What is still to do, with blank lines for what the meeting adds by hand. */
export function planSection(context: ReportContext): readonly Block[] {
  const { data, translate } = context;
  const { unknown } = planCost(data.promises);
  const passed = data.promises.filter((promise) => isOpen(promise) && promise.overdue).length;
  const sentences = [
    openSentence(planCost(data.promises), context),
    ...(unknown === 0 ? [] : [translate('meeting:plan.unknown', { count: unknown })]),
    ...(passed === 0 ? [] : [translate('meeting:plan.passed', { count: passed })]),
  ];
  return [
    sectionHeading(context, 'plan'),
    paragraph('strong', sentences.join(' ')),
    paragraph('small', translate('meeting:plan.byHand')),
    planTable(context),
  ];
}
