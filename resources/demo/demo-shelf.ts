import { addDays } from '../../shared/domain/calendar/day.ts';
import { addMonths, daysInMonth, type Month } from '../../shared/domain/calendar/month.ts';
import type { StockoutSpell } from '../../shared/domain/stock/stockout-spell.ts';
import type { StockLine } from './demo-stock.ts';

/** A lot on the shelf at the end of the last month. */
export interface DemoLot {
  readonly number: string;
  readonly expiry: Month;
  readonly quantity: number;
}

/** Why something was lost, adjusted or counted otherwise; `code` is that of the warning that asks. */
export interface DemoReason {
  readonly period: Month;
  readonly code: 'lost-reason' | 'adjusted-reason' | 'count-differs';
  readonly reason: string;
}

/** What is known of a product beside its lines: stock-outs by their days, lots and the count of the last month. */
export interface DemoShelf {
  /** As the monthly form names it. */
  readonly product: string;
  readonly spells: readonly StockoutSpell[];
  readonly lots: readonly DemoLot[];
  /** What two people found on the shelf; `null` where nobody counted. */
  readonly counted: number | null;
  readonly reasons: readonly DemoReason[];
}

/** What was found less than the book says, by product: the one difference of the last count. */
const MISSING: Readonly<Record<string, number>> = { 'Zinc 20': 20 };

/** Products that were left out of the count. */
const NOT_COUNTED: readonly string[] = ['Paracétamol 500', 'Fer-folate'];

/** The shelf of each product, from its lines, oldest first. */
export function writeShelves(stock: readonly StockLine[]): readonly DemoShelf[] {
  const products = Map.groupBy(stock, ({ product }) => product);
  return [...products].map(([product, lines]) => {
    const last = lines.at(-1);
    const closing = last?.closing ?? 0;
    const isCounted = !NOT_COUNTED.includes(product);
    return {
      product,
      spells: writeSpells(lines),
      lots: last ? writeLots(last) : [],
      counted: isCounted ? closing - (MISSING[product] ?? 0) : null,
      reasons: [...lines.flatMap(writeReasons), ...writeDifference(product, last)],
    };
  });
}

function writeReasons({ period, lost, adjusted }: StockLine): readonly DemoReason[] {
  const isLost = lost > 0;
  const isAdjusted = adjusted !== 0;
  return [
    ...(isLost ? [{ period, code: 'lost-reason', reason: 'Abîmé par la pluie' } as const] : []),
    ...(isAdjusted
      ? [{ period, code: 'adjusted-reason', reason: 'Prêté au CSCom voisin' } as const]
      : []),
  ];
}

function writeDifference(product: string, last: StockLine | undefined): readonly DemoReason[] {
  if (!last || MISSING[product] === undefined) return [];
  const reason = 'Deux plaquettes données un dimanche, pas notées';
  return [{ period: last.period, code: 'count-differs', reason }];
}

/** A shelf runs out towards the end of a month and is filled at the start of one. */
function writeSpells(lines: readonly StockLine[]): readonly StockoutSpell[] {
  const spells: StockoutSpell[] = [];
  for (const { period, stockoutDays } of lines) {
    if (stockoutDays === 0) continue;
    const to = addDays(`${period}-01`, daysInMonth(period) - 1);
    const from = addDays(to, 1 - stockoutDays);
    const before = spells.at(-1);
    const goesOn = before?.to === addDays(from, -1);
    if (before && goesOn) spells[spells.length - 1] = { from: before.from, to };
    else spells.push({ from, to });
  }
  const last = spells.at(-1);
  const isStillOut = lines.at(-1)?.closing === 0 && last !== undefined;
  return isStillOut ? [...spells.slice(0, -1), { from: last.from, to: null }] : spells;
}

/** The last delivery, and a third of the shelf that is older and expires before it. */
function writeLots({ product, period, closing, expiry }: StockLine): readonly DemoLot[] {
  if (closing === 0 || expiry === null) return [];
  const older = Math.floor(closing / 3);
  const word = product.replaceAll(/[^A-Z0-9]/g, '').slice(0, 4);
  const lot = (letter: string, until: Month, quantity: number): DemoLot => ({
    number: `${word}-${until.slice(2, 4)}${letter}`,
    expiry: until,
    quantity,
  });
  const earlier = addMonths(expiry, -5);
  if (older === 0 || earlier < period) return [lot('A', expiry, closing)];
  return [lot('A', earlier, older), lot('B', expiry, closing - older)];
}
