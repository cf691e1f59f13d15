import { type Month, monthsEndingWith } from '../calendar/month.ts';
import type { ProductMonth } from '../indicators/stock-figures.ts';
import { countVariance } from './count-variance.ts';
import { type ExpiryRisk, expiryRisks, isUsable, type Lot } from './lot.ts';
import { findShortLots } from './short-life.ts';
import type { StockEntry } from './stock-entry.ts';
import { type StockStanding, stockStanding } from './stock-standing.ts';
import type { StockoutSpell } from './stockout-spell.ts';

/** Months that a card shows. */
export const CARD_MONTHS = 24;

/** Why something in a month is right as it stands: the warning's code, and what a person wrote. */
export interface CardReason {
  readonly period: Month;
  readonly code: string;
  readonly reason: string;
}

/** One month on the card. */
export interface CardMonth extends Omit<StockEntry, 'product'> {
  readonly counted: number | null;
  /** What the count found more or less than the book. */
  readonly variance: number | null;
  readonly reasons: readonly CardReason[];
}

/** A lot on the shelf, in the order in which it is to be given. */
export interface CardLot extends ExpiryRisk {
  /** Past its expiry at the end of the month. */
  readonly expired: boolean;
  /** Came in this month with less life than the product should have. */
  readonly short: boolean;
}

/** Everything about one product of a centre, up to the end of a month (fiche de stock). */
export interface StockCard {
  readonly period: Month;
  readonly standing: StockStanding;
  readonly minMonths: number;
  readonly maxMonths: number;
  /** The months up to the period, oldest first, from the first that has a line. */
  readonly months: readonly CardMonth[];
  /** Lots as noted at the end of the month; empty where nobody noted any. */
  readonly noted: readonly Lot[];
  /** Lots noted at the end of an earlier month, to begin from; empty once this month has its own. */
  readonly before: readonly Lot[];
  /** What the closing is made of, first to expire first. */
  readonly lots: readonly CardLot[];
  readonly spells: readonly StockoutSpell[];
}

/** What a card is drawn from. */
export interface CardSource {
  readonly month: ProductMonth;
  readonly entries: readonly StockEntry[];
  readonly counts: ReadonlyMap<Month, number | null>;
  readonly reasons: readonly CardReason[];
  readonly noted: readonly Lot[];
  readonly before: readonly Lot[];
  readonly spells: readonly StockoutSpell[];
}

/** Draws the card of a product. Months without a line stand as empty ones between those that have one. */
export function buildStockCard(source: CardSource): StockCard {
  const { month, noted, before, spells } = source;
  const { product, period, lots, situation } = month;
  const held = new Map(source.entries.map((entry) => [entry.period, entry]));
  const wanted = monthsEndingWith(period, CARD_MONTHS);
  const first = wanted.findIndex((each) => held.has(each));
  const short = findShortLots(month, before);
  const risks = expiryRisks(lots ?? [], situation.monthlyUse ?? 0, period);
  return {
    period,
    standing: stockStanding(month),
    minMonths: product.minMonths,
    maxMonths: product.maxMonths,
    months:
      first === -1
        ? []
        : wanted.slice(first).map((each) => cardMonth(each, held.get(each), source)),
    noted,
    before: noted.length > 0 ? [] : before,
    lots: risks
      .filter(({ lot }) => lot.quantity > 0)
      .map(({ lot, atRisk }) => ({
        lot,
        // Without a CMM nobody can say what will be left over; what is past already is lost.
        atRisk: situation.monthlyUse === null && isUsable(lot, period) ? null : atRisk,
        expired: !isUsable(lot, period),
        short: short.some((each) => each.lot === lot),
      })),
    spells,
  };
}

function cardMonth(
  period: Month,
  entry: StockEntry | undefined,
  { counts, reasons }: CardSource,
): CardMonth {
  const counted = counts.get(period) ?? null;
  return {
    period,
    opening: entry?.opening ?? null,
    received: entry?.received ?? null,
    used: entry?.used ?? null,
    lost: entry?.lost ?? null,
    adjusted: entry?.adjusted ?? null,
    closing: entry?.closing ?? null,
    stockoutDays: entry?.stockoutDays ?? null,
    expiry: entry?.expiry ?? null,
    counted,
    variance: countVariance(counted, entry?.closing ?? null),
    reasons: reasons.filter((reason) => reason.period === period),
  };
}
