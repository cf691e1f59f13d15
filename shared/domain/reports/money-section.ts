import { formatMonth } from '../calendar/format-day.ts';
import { formatMoney, formatNumber } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { Amount, Balance, Block, ReportStatus, Table } from './document.ts';
import type { ReportBox, ReportMoney } from './meeting-data.ts';
import { moneyStandingBlocks } from './money-standing.ts';
import { type PlanCost, planCost } from './plan-section.ts';
import {
  figureCell,
  figureColumn,
  missingParagraph,
  paragraph,
  type ReportContext,
  sectionHeading,
  textColumn,
} from './report-context.ts';
import { shortenText } from './shorten-text.ts';

const BOXES_SHOWN = 4;
const BOX_LABEL = 28;

/**
 * What is in the boxes together at the end of the month, FCFA; `null` without a box, and while one of them has no
 * balance: a part of the money is not the money.
 */
export function moneyInBoxes(money: ReportMoney | null): number | null {
  if (money === null || money.boxes.length === 0) return null;
  return sumKnown(money.boxes.map(({ balance }) => balance));
}

/** The sum where every amount is known, else `null`. */
function sumKnown(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length ? null : known.reduce((sum, amount) => sum + amount, 0);
}

function boxesInBrief(boxes: readonly ReportBox[], translate: Translate): string {
  const shown = boxes.slice(0, BOXES_SHOWN).map(({ label, balance }) => {
    const held = figureCell(balance, formatNumber).text;
    return translate('reports:lists.named', { name: shortenText(label, BOX_LABEL), value: held });
  });
  const hidden = boxes.length - shown.length;
  const rest = hidden <= 0 ? [] : [translate('meeting:money.moreBoxes', { count: hidden })];
  return [...shown, ...rest].join(translate('reports:lists.separator'));
}

function boxesAmount({ data, translate }: ReportContext): Amount {
  const total = moneyInBoxes(data.money);
  return {
    label: translate('meeting:money.inBoxes', { month: formatMonth(data.period, translate) }),
    text: total === null ? '—' : formatMoney(total),
    value: total,
    detail: boxesInBrief(data.money?.boxes ?? [], translate),
  };
}

function costAmount({ data, translate }: ReportContext): Amount {
  const { total, open, unknown } = planCost(data.promises);
  const priced = open === 0 || unknown < open;
  return {
    label: translate('meeting:money.proposed'),
    text: priced ? formatMoney(total) : '—',
    value: priced ? total : null,
    detail: [
      translate('meeting:money.actions', { count: open }),
      ...(unknown === 0 ? [] : [translate('meeting:plan.unknown', { count: unknown })]),
    ].join(translate('reports:lists.separator')),
  };
}

type Verdict =
  | 'noAccounts'
  | 'unknown'
  | 'nothing'
  | 'unpriced'
  | 'covers'
  | 'coversPriced'
  | 'short'
  | 'shortPriced';

const VERDICT_STATUS: Readonly<Record<Verdict, ReportStatus>> = {
  noAccounts: 'none',
  unknown: 'none',
  nothing: 'good',
  unpriced: 'attention',
  covers: 'good',
  coversPriced: 'attention',
  short: 'act',
  shortPriced: 'act',
};

/** Whether the boxes cover the plan; while an action has no cost, only what is priced can be judged. */
function verdictOf(held: number | null, { total, unknown }: PlanCost): Verdict {
  if (held === null) return 'unknown';
  if (held < total) return unknown > 0 ? 'shortPriced' : 'short';
  if (total === 0) return unknown > 0 ? 'unpriced' : 'nothing';
  return unknown > 0 ? 'coversPriced' : 'covers';
}

/** The cash boxes beside the cost of what is proposed, and whether the one covers the other. */
export function cashBesideCost(context: ReportContext): Balance {
  const { data, translate } = context;
  const held = moneyInBoxes(data.money);
  const cost = planCost(data.promises);
  const verdict = data.money?.boxes.length ? verdictOf(held, cost) : 'noAccounts';
  const gap = held === null ? '' : formatMoney(Math.abs(held - cost.total));
  return {
    kind: 'balance',
    left: boxesAmount(context),
    right: costAmount(context),
    status: VERDICT_STATUS[verdict],
    sentence: translate(`meeting:money.verdict.${verdict}`, { gap }),
  };
}

function boxesTable({ boxes }: ReportMoney, { translate }: ReportContext): Table {
  const title = (name: string): string => translate(`meeting:money.columns.${name}`);
  const sum = (value: (box: ReportBox) => number): number =>
    boxes.reduce((total, box) => total + value(box), 0);
  const cells = (label: string, box: Omit<ReportBox, 'label'>) => [
    { text: label },
    figureCell(box.opening, formatNumber),
    figureCell(box.receipts, formatNumber),
    figureCell(box.spending, formatNumber),
    figureCell(box.balance, formatNumber),
  ];
  const total = {
    opening: sumKnown(boxes.map((box) => box.opening)),
    receipts: sum((box) => box.receipts),
    spending: sum((box) => box.spending),
    balance: sumKnown(boxes.map((box) => box.balance)),
  };
  return {
    kind: 'table',
    name: 'money',
    title: translate('meeting:headings.money'),
    size: 'normal',
    columns: [
      textColumn(title('box'), 54),
      ...['opening', 'receipts', 'spending', 'balance'].map((name) =>
        figureColumn(title(name), 30),
      ),
    ],
    rows: [
      ...boxes.map((box) => ({ cells: cells(box.label, box) })),
      { total: true, cells: cells(translate('meeting:money.total'), total) },
    ],
    blankRows: 0,
    more: null,
  };
}

/** The cash boxes over the month. */
export function moneySection(context: ReportContext): readonly Block[] {
  const { money } = context.data;
  const heading = sectionHeading(context, 'money');
  if (money === null || money.boxes.length === 0)
    return [heading, missingParagraph(context, 'money')];
  const balance = cashBesideCost(context);
  return [
    heading,
    paragraph('strong', balance.sentence),
    boxesTable(money, context),
    ...(money.standing ? moneyStandingBlocks(money.standing, context) : []),
  ];
}
