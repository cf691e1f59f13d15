import type { MoneyDirection } from '../money/money-entry.ts';
import type { AccountLength, ShownAccount, ShownLine } from '../money/shown-account.ts';
import { isKnownUnit } from '../money/unit.ts';
import { formatNumber, formatPercent } from '../numbers/format-number.ts';
import { percentOf } from '../statistics/percent.ts';
import type { Translate } from '../text/translate.ts';
import type { Block, Cell, Table, TableRow } from './document.ts';
import { figureCell, figureColumn, textCell, textColumn } from './report-context.ts';

/** A unit as people call it: a known one in the language of the page, the centre's own word as it is. */
export function writeUnitName(unit: string, translate: Translate): string {
  return isKnownUnit(unit) ? translate(`money:units.${unit}`) : unit;
}

/** How much of what was voted for the year was received or spent; `null` where nothing was voted, or 0. */
export function budgetShare({
  yearToDate,
  budget,
}: Pick<ShownLine, 'yearToDate' | 'budget'>): number | null {
  return budget === null ? null : percentOf(yearToDate ?? 0, budget);
}

/** The share of the budget in words: spending above what was voted is told of by a shape and a word. */
export function budgetCell(
  line: Pick<ShownLine, 'yearToDate' | 'budget' | 'direction'> & { readonly isVoted?: boolean },
  translate: Translate,
): Cell {
  const share = line.isVoted === false ? null : budgetShare(line);
  if (share === null) return { text: '—', value: null };
  const percent = formatPercent(share);
  const isOver = line.direction === 'spending' && share > 100;
  if (!isOver) return { text: percent, value: share };
  return { text: translate('money:budget.over', { percent }), value: share, status: 'act' };
}

/** The key of the title over what moved in the months of an account. */
export const AMOUNT_TITLES = {
  month: 'amountMonth',
  quarter: 'amountQuarter',
  year: 'amountYear',
} as const satisfies Readonly<Record<AccountLength, string>>;

type Amounts = Pick<ShownLine, 'amount' | 'yearToDate' | 'budget'>;

/**
 * The foot of the lines: each column summed over what is known, `null` where nothing is. `isVoted` says whether all that
 * moved was voted, so that the sums may be compared.
 */
export function sumLines(lines: readonly Amounts[]): Amounts & { readonly isVoted: boolean } {
  const sum = (name: keyof Amounts): number | null => {
    const known = lines.map((line) => line[name]).filter((amount) => amount !== null);
    return known.length === 0 ? null : known.reduce((all, amount) => all + amount, 0);
  };
  const isVoted = lines.every(({ yearToDate, budget }) => yearToDate === null || budget !== null);
  return { amount: sum('amount'), yearToDate: sum('yearToDate'), budget: sum('budget'), isVoted };
}

function lineCells(
  line: Omit<ShownLine, 'box'> & { readonly isVoted?: boolean },
  { length }: ShownAccount,
  translate: Translate,
): TableRow['cells'] {
  return [
    textCell(line.label),
    textCell(line.heading),
    textCell(writeUnitName(line.unit, translate)),
    figureCell(line.amount, formatNumber),
    ...(length !== 'year' ? [figureCell(line.yearToDate, formatNumber)] : []),
    figureCell(line.budget, formatNumber),
    budgetCell(line, translate),
  ];
}

function linesTable(
  direction: MoneyDirection,
  account: ShownAccount,
  translate: Translate,
): Table | null {
  const lines = account.lines.filter((line) => line.direction === direction);
  if (lines.length === 0) return null;
  const title = (name: string): string => translate(`money:lines.${name}`);
  const total = {
    label: translate('money:account.total'),
    heading: '',
    direction,
    unit: '',
    ...sumLines(lines),
  };
  const { length } = account;
  return {
    kind: 'table',
    name: direction,
    title: translate(`money:directions.${direction}`),
    size: 'normal',
    columns: [
      textColumn(title('box'), 30),
      textColumn(title('heading'), 38),
      textColumn(title('unit'), 27),
      figureColumn(title(AMOUNT_TITLES[length]), 24),
      ...(length !== 'year' ? [figureColumn(title('yearToDate'), 25)] : []),
      figureColumn(title('budget'), 24),
      figureColumn(title('share'), 26),
    ],
    rows: [
      ...lines.map((line) => ({ cells: lineCells(line, account, translate) })),
      { total: true, cells: lineCells(total, account, translate) },
    ],
    blankRows: 0,
    more: null,
  };
}

/** Receipts, then spending: heading by heading beside what was voted for the year. */
export function accountLineBlocks(account: ShownAccount, translate: Translate): readonly Block[] {
  return (['receipt', 'spending'] as const).flatMap((direction) => {
    const table = linesTable(direction, account, translate);
    if (table === null) return [];
    return [{ kind: 'heading', level: 1, text: table.title, anchor: null } as const, table];
  });
}

/** What each unit earned and spent; nothing while no line belongs to one. */
export function unitBlocks({ units }: ShownAccount, translate: Translate): readonly Block[] {
  if (units.length === 0) return [];
  const title = translate('money:headings.units');
  return [
    { kind: 'heading', level: 1, text: title, anchor: null },
    {
      kind: 'table',
      name: 'units',
      title,
      size: 'normal',
      columns: [
        textColumn(translate('money:lines.unit'), 60),
        figureColumn(translate('money:directions.receipt'), 38),
        figureColumn(translate('money:directions.spending'), 38),
        figureColumn(translate('money:account.rest'), 38),
      ],
      rows: units.map(({ unit, receipts, spending }) => ({
        cells: [
          textCell(writeUnitName(unit, translate)),
          figureCell(receipts, formatNumber),
          figureCell(spending, formatNumber),
          figureCell(receipts - spending, formatNumber),
        ],
      })),
      blankRows: 0,
      more: null,
    },
  ];
}
