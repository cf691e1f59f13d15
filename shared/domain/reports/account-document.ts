import { formatMonth, formatMonthName } from '../calendar/format-day.ts';
import { cashDifference, type ShownAccount, type ShownBox } from '../money/shown-account.ts';
import { formatMoney, formatNumber, formatPercent } from '../numbers/format-number.ts';
import { monthsOfSpan } from '../services/span.ts';
import type { Translate } from '../text/translate.ts';
import { accountLineBlocks, unitBlocks } from './account-lines.ts';
import type { Block, ReportDocument, Table } from './document.ts';
import { figureCell, figureColumn, paragraph, textCell, textColumn } from './report-context.ts';
import { buildSheetDocument, type SheetContext } from './sheet-document.ts';

/** The months of an account in words: `octobre 2026`, or `janvier à octobre 2026`. */
export function writeAccountMonths(
  { period, length }: Pick<ShownAccount, 'period' | 'length'>,
  translate: Translate,
): string {
  const [first = period] = monthsOfSpan(period, length);
  if (first === period) return formatMonth(period, translate);
  return translate('money:account.span', {
    from: formatMonthName(first, translate),
    to: formatMonth(period, translate),
  });
}

/** What receipts and spending were, and how far the ones carry the others: read aloud. */
export function recoverySentence(
  { total: { receipts, spending }, recovery }: ShownAccount,
  translate: Translate,
): string {
  if (receipts === null || spending === null) return translate('money:account.nothing');
  const amounts = { receipts: formatMoney(receipts), spending: formatMoney(spending) };
  if (recovery === null) return translate('money:account.noSpending', amounts);
  const name = recovery < 100 ? 'short' : 'covered';
  return translate(`money:account.${name}`, { ...amounts, percent: formatPercent(recovery) });
}

/** What the open promises would leave in the boxes. */
export function planSentence({ total, plan }: ShownAccount, translate: Translate): string {
  const priced = plan.filter(({ cost }) => cost !== null);
  const unpriced = plan.length - priced.length;
  const cost = priced.reduce((sum, each) => sum + (each.cost ?? 0), 0);
  if (plan.length === 0) return translate('money:plan.none');
  const rest = unpriced === 0 ? '' : ` ${translate('money:plan.unpriced', { count: unpriced })}`;
  if (priced.length === 0) return rest.trim();
  const facts = { count: priced.length, cost: formatMoney(cost) };
  if (total.closing === null) return `${translate('money:plan.unknown', facts)}${rest}`;
  const left = total.closing - cost;
  const name = left < 0 ? 'short' : 'left';
  return `${translate(`money:plan.${name}`, { ...facts, left: formatMoney(Math.abs(left)) })}${rest}`;
}

/** What is owed to the centre and by it on the day of the page. */
export function owedSentence({ debts }: Pick<ShownAccount, 'debts'>, translate: Translate): string {
  if (debts.oldestDays === null) return translate('money:owed.none');
  return translate('money:owed.both', {
    claims: formatMoney(debts.claims),
    debts: formatMoney(debts.debts),
    count: debts.oldestDays,
  });
}

function boxCells(label: string, box: Omit<ShownBox, 'box' | 'label' | 'reason'>, has: Shown) {
  return [
    textCell(label),
    figureCell(box.opening, formatNumber),
    figureCell(box.receipts, formatNumber),
    figureCell(box.spending, formatNumber),
    ...(has.correction ? [figureCell(box.correction, formatNumber)] : []),
    figureCell(box.closing, formatNumber),
    ...(has.count
      ? [figureCell(box.counted, formatNumber), figureCell(cashDifference(box), formatNumber)]
      : []),
  ];
}

interface Shown {
  readonly correction: boolean;
  readonly count: boolean;
}

function boxesTable(account: ShownAccount, translate: Translate): Table {
  const { boxes, total } = account;
  const has: Shown = {
    correction: boxes.some(({ correction }) => correction !== 0),
    count: boxes.some(({ counted }) => counted !== null),
  };
  const title = (name: string): string => translate(`money:boxes.${name}`);
  const names = [
    'opening',
    'receipts',
    'spending',
    ...(has.correction ? ['correction'] : []),
    'closing',
    ...(has.count ? ['counted', 'difference'] : []),
  ];
  return {
    kind: 'table',
    name: 'boxes',
    title: translate('money:headings.boxes'),
    size: 'normal',
    columns: [textColumn(title('box'), 36), ...names.map((name) => figureColumn(title(name), 25))],
    rows: [
      ...boxes.map((box) => ({ cells: boxCells(box.label, box, has) })),
      {
        total: true,
        cells: boxCells(translate('money:account.total'), { ...total, counted: null }, has),
      },
    ],
    blankRows: 0,
    more: null,
  };
}

function reasonBlocks({ boxes }: ShownAccount, translate: Translate): readonly Block[] {
  return boxes.flatMap((box) => {
    const difference = cashDifference(box);
    if (difference === null || difference === 0) return [];
    const facts = { box: box.label, difference: formatMoney(difference), reason: box.reason ?? '' };
    const name = box.reason === null ? 'unexplained' : 'explained';
    return [paragraph('plain', translate(`money:count.${name}`, facts))];
  });
}

function freeCareTable({ freeCare }: ShownAccount, translate: Translate): readonly Block[] {
  if (freeCare.length === 0) return [];
  const title = translate('money:headings.freeCare');
  const column = (name: string): string => translate(`money:freeCare.${name}`);
  return [
    { kind: 'heading', level: 2, text: title, anchor: null },
    {
      kind: 'table',
      name: 'freeCare',
      title,
      size: 'normal',
      columns: [
        textColumn(column('payer'), 90),
        figureColumn(column('amount'), 42),
        figureColumn(column('left'), 42),
      ],
      rows: freeCare.map(({ payer, amount, left }) => ({
        cells: [textCell(payer), figureCell(amount, formatNumber), figureCell(left, formatNumber)],
      })),
      blankRows: 0,
      more: null,
    },
  ];
}

function heading(name: string, translate: Translate): Block {
  return { kind: 'heading', level: 1, text: translate(`money:headings.${name}`), anchor: null };
}

/** The boxes with what was counted in them, then receipts and spending heading by heading, then by unit. */
export function accountBlocks(account: ShownAccount, translate: Translate): readonly Block[] {
  return [
    heading('boxes', translate),
    boxesTable(account, translate),
    ...reasonBlocks(account, translate),
    ...accountLineBlocks(account, translate),
    ...unitBlocks(account, translate),
  ];
}

/** What is owed, to the centre and by it, with the free care that nobody paid back yet. */
export function owedBlocks(account: ShownAccount, translate: Translate): readonly Block[] {
  return [
    heading('owed', translate),
    paragraph('plain', owedSentence(account, translate)),
    ...freeCareTable(account, translate),
  ];
}

/** The account of a month, or of a quarter or a year up to it, as the treasurer signs it and the committee reads it. */
export function buildAccountDocument(account: ShownAccount, context: SheetContext): ReportDocument {
  const { translate } = context;
  const places = ['treasurer', 'president', 'dtc'].map((office) => ({
    office: translate(`money:signatures.${office}`),
    name: '',
  }));
  return buildSheetDocument(context, {
    document: 'account',
    record: `${account.length} ${account.period}`,
    title: translate('money:account.title'),
    subtitle: writeAccountMonths(account, translate),
    blocks: [
      paragraph('strong', recoverySentence(account, translate)),
      ...accountBlocks(account, translate),
      ...owedBlocks(account, translate),
      heading('plan', translate),
      paragraph('plain', planSentence(account, translate)),
      heading('signatures', translate),
      { kind: 'signatures', places, thumb: translate('meeting:signatures.thumb') },
    ],
    sources: [{ table: 'money', rows: account.lines.length }],
  });
}
