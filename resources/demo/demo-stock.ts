import { addMonths, daysInMonth, type Month } from '../../shared/domain/calendar/month.ts';
import type { MonthActivity } from './demo-activity.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { SeededRandom } from './seeded-random.ts';

/** A product in a month, as on the monthly stock form. */
export interface StockLine {
  readonly period: Month;
  readonly product: string;
  readonly opening: number;
  readonly received: number;
  readonly used: number;
  readonly lost: number;
  readonly adjusted: number;
  readonly closing: number;
  readonly stockoutDays: number;
  /** Month until which the last lot received is good; `null` while there is none. */
  readonly expiry: Month | null;
}

interface SuppliedProduct {
  readonly name: string;
  /** Smallest quantity that the district's depot delivers. */
  readonly pack: number;
  /** Months of use to which each order fills the shelf. */
  readonly targetMonths: number;
  /** Months in which the order did not come. */
  readonly missedMonths: readonly number[];
  readonly demand: (month: MonthActivity, random: SeededRandom) => number;
}

const magnesiumDeliveries: readonly number[] = [0, 8, 17];

/** Three blisters share the cases of simple malaria, so that what the shelf gave is what was treated. */
const infantShare = (month: MonthActivity): number => Math.round(month.malariaSimple * 0.15);
const childShare = (month: MonthActivity): number => Math.round(month.malariaSimple * 0.4);

const products: readonly SuppliedProduct[] = [
  supply('AL 6x1', 30, 3, [], infantShare),
  supply('AL 6x2', 30, 2.5, [10, 11, 21, 22], childShare),
  supply(
    'AL 6x4',
    30,
    2.5,
    [],
    (month) => month.malariaSimple - infantShare(month) - childShare(month),
  ),
  supply('TDR', 25, 3, [], (month) => month.malariaTested),
  supply('SP', 100, 3, [], (month) => month.preventiveDoses * 3),
  supply('MILD', 50, 3, [4], (month) => month.firstVisits),
  supply('Amoxicilline 250', 100, 2.6, [12, 13], (month) => Math.round(month.under5 * 0.25) * 10),
  supply('SRO', 50, 2.6, [6, 7], (month) => Math.round(month.under5 * 0.12) * 2),
  supply('Zinc 20', 100, 3, [], (month) => Math.round(month.under5 * 0.12) * 10),
  supply('Paracétamol 500', 1000, 2.5, [23], (month) => month.consultations * 6),
  supply('Fer-folate', 1000, 3, [], (month) => (month.firstVisits + 55) * 30),
  supply('Ocytocine 10 UI', 10, 2.6, [15, 16], (month) => month.deliveries),
  supply('Sulfate Mg', 4, 2, [], (_, random) => random.between(4, 9)),
  supply('Gants', 100, 2.2, [22, 23], (month) => month.deliveries * 4 + month.consultations),
];

/** Draws the stock of fourteen tracers month by month; opening + received − used − lost ± adjusted = closing throughout. */
export function drawStock(
  calendar: DemoCalendar,
  activity: readonly MonthActivity[],
  random: SeededRandom,
): readonly StockLine[] {
  return products.flatMap((product) => drawProduct(product, calendar, activity, random));
}

function drawProduct(
  product: SuppliedProduct,
  calendar: DemoCalendar,
  activity: readonly MonthActivity[],
  random: SeededRandom,
): readonly StockLine[] {
  const demands = activity.map((month) => product.demand(month, random));
  const lines: StockLine[] = [];
  for (const [index, month] of activity.entries()) {
    const before = lines.at(-1);
    const opening = before?.closing ?? Math.round((demands[0] ?? 0) * 1.5);
    const received = deliver(product, index, opening, demands);
    const expiry =
      received > 0 ? lotExpiry(product, index, calendar, random) : (before?.expiry ?? null);
    const balance = consume(month.period, opening + received, demands[index] ?? 0, random);
    const isOnShelf = opening + received > 0;
    lines.push({
      period: month.period,
      product: product.name,
      opening,
      received,
      ...balance,
      expiry: isOnShelf ? (expiry ?? addMonths(month.period, 12)) : null,
    });
  }
  return lines;
}

/** What the depot brings at the start of the month, in whole packs. */
function deliver(
  { name, pack, targetMonths, missedMonths }: SuppliedProduct,
  index: number,
  opening: number,
  demands: readonly number[],
): number {
  if (name === 'Sulfate Mg') return magnesiumDeliveries.includes(index) ? 3 * pack : 0;
  if (missedMonths.includes(index)) return 0;
  const recent = demands.slice(Math.max(0, index - 2), index + 1);
  const usual = recent.reduce((sum, demand) => sum + demand, 0) / recent.length;
  const target = hasGift(name, index) ? targetMonths + 4 : targetMonths;
  return Math.ceil(Math.max(0, target * usual - opening) / pack) * pack;
}

/** A gift of SP that will expire before it is used: too much is a loss as well. */
function hasGift(name: string, index: number): boolean {
  return name === 'SP' && index === 22;
}

function lotExpiry(
  { name }: SuppliedProduct,
  index: number,
  calendar: DemoCalendar,
  random: SeededRandom,
): Month {
  const months = random.between(10, 24);
  if (hasGift(name, index)) return addMonths(calendar.lastMonth, 2);
  return addMonths(calendar.lastMonth, index - (calendar.months.length - 1) + months);
}

type MonthBalance = Pick<StockLine, 'used' | 'lost' | 'adjusted' | 'closing' | 'stockoutDays'>;

/** Takes the month's use from the shelf; what could not be given makes days without the product. */
function consume(
  period: Month,
  available: number,
  demand: number,
  random: SeededRandom,
): MonthBalance {
  const days = daysInMonth(period);
  const lost = random.chance(0.1) ? Math.min(available, random.between(1, 4)) : 0;
  const used = Math.min(demand, available - lost);
  const left = available - lost - used;
  const adjusted = random.chance(0.08) ? -Math.min(left, random.between(1, 3)) : 0;
  const unmet = demand - used;
  const stockoutDays = unmet === 0 ? 0 : Math.max(1, Math.round((days * unmet) / demand));
  return { used, lost, adjusted, closing: left + adjusted, stockoutDays };
}

function supply(
  name: string,
  pack: number,
  targetMonths: number,
  missedMonths: readonly number[],
  demand: SuppliedProduct['demand'],
): SuppliedProduct {
  return { name, pack, targetMonths, missedMonths, demand };
}
