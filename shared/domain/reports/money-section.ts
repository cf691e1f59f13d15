import { formatMonth } from '../calendar/format-day.ts';
import { formatMoney, formatNumber } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { Amount, Balance, Block, Table } from './document.ts';
import type { ReportBox, ReportMoney } from './meeting-data.ts';
import { planCost } from './plan-section.ts';
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
    return `${shortenText(label, BOX_LABEL)} : ${held}`;
  });
  const hidden = boxes.length - shown.length;
  const rest = hidden <= 0 ? [] : [translate('meeting:money.moreBoxes', { count: hidden })];
  return [...shown, ...rest].join(' · ');
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
  return {
    label: translate('meeting:money.proposed'),
    text: formatMoney(total),
    value: total,
    detail: [
      translate('meeting:money.actions', { count: open }),
      ...(unknown === 0 ? [] : [translate('meeting:plan.unknown', { count: unknown })]),
    ].join(' · '),
  };
}

/** The cash boxes beside the cost of what is proposed, and whether the one covers the other. */
export function cashBesideCost(context: ReportContext): Balance {
  const { data, translate } = context;
  const held = moneyInBoxes(data.money);
  const cost = planCost(data.promises).total;
  const key =
    held === null ? 'unknown' : cost === 0 ? 'nothing' : held >= cost ? 'covers' : 'short';
  const gap = held === null ? '' : formatMoney(Math.abs(held - cost));
  return {
    kind: 'balance',
    left: boxesAmount(context),
    right: costAmount(context),
    status: key === 'unknown' ? 'none' : key === 'short' ? 'act' : 'good',
    sentence: translate(`meeting:money.verdict.${key}`, { gap }),
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
  return [heading, paragraph('strong', balance.sentence), boxesTable(money, context)];
}
