import { daysInMonth } from '../calendar/month.ts';
import { cashStates } from '../money/cash.ts';
import type { Outlier } from '../quality/outlier.ts';
import { type CoherenceFinding, checkServiceCoherence } from '../services/service-coherence.ts';
import { type AgreementFinding, checkStockAgreement } from '../services/stock-agreement.ts';
import { checkStockIdentity, type StockFinding } from '../stock/stock-identity.ts';
import type { FigureInput } from './figures.ts';
import { countsOf, findServiceOutlier } from './service-figures.ts';
import { productMonths } from './stock-figures.ts';

/** Something in a month's data that asks for a look or a reason; never a refusal. */
export type MonthWarning =
  /** A rule of the monthly report that does not hold. */
  | { readonly kind: 'coherence'; readonly finding: CoherenceFinding }
  /** A line of stock that does not hold together; `product` is its short name. */
  | { readonly kind: 'stock'; readonly product: string; readonly finding: StockFinding }
  /** Medicines used that do not agree with the care given. */
  | { readonly kind: 'agreement'; readonly finding: AgreementFinding }
  /** A cash box with less than nothing in it; `box` is its name. */
  | { readonly kind: 'money'; readonly box: string; readonly balance: number }
  /** A count far from its last twelve months; `service` is its code. */
  | {
      readonly kind: 'outlier';
      readonly service: string;
      readonly value: number;
      readonly strength: Outlier['strength'];
    };

/**
 * The warnings of a centre's month: what contradicts itself first (report, stock, stock against care, money), then what
 * is only unusual, the strongest first. A box is named once, all boxes together never.
 *
 * | recorded | warning |
 * | --- | --- |
 * | 40 tested, 30 suspected | coherence, `tested-above-suspected` |
 * | opening 20, received 0, used 25 of SRO | stock, `more-out-than-held` |
 * | 100 tested, 40 tests used | agreement |
 * | a cash box at −5 000 | money |
 * | nothing | none |
 */
export function listMonthWarnings(input: FigureInput): readonly MonthWarning[] {
  const counts = countsOf(input.serviceValues, input.period);
  const { findings } = checkServiceCoherence(counts);
  return [
    ...findings.map((finding): MonthWarning => ({ kind: 'coherence', finding })),
    ...stockWarnings(input),
    ...agreementWarnings(input, counts),
    ...moneyWarnings(input),
    ...outlierWarnings(input, counts),
  ];
}

function stockWarnings({
  products,
  stock,
  period,
  consumptionMethod,
}: FigureInput): readonly MonthWarning[] {
  const months = productMonths(products, stock, period, consumptionMethod);
  return months.flatMap(({ product, entry, before }) => {
    if (entry === null) return [];
    return checkStockIdentity(entry, before, daysInMonth(period)).map(
      (finding): MonthWarning => ({ kind: 'stock', product: product.name, finding }),
    );
  });
}

function agreementWarnings(
  { stock, period }: FigureInput,
  counts: ReadonlyMap<string, number | null>,
): readonly MonthWarning[] {
  const ofMonth = stock.filter((entry) => entry.period === period);
  const used = new Map(ofMonth.map((entry) => [entry.product, entry.used]));
  return checkStockAgreement(counts, used).map((finding) => ({ kind: 'agreement', finding }));
}

function moneyWarnings({ money, period }: FigureInput): readonly MonthWarning[] {
  return cashStates(money, period).flatMap(({ box, balance }): readonly MonthWarning[] =>
    box !== null && balance !== null && balance < 0 ? [{ kind: 'money', box, balance }] : [],
  );
}

function outlierWarnings(
  { services, serviceValues, period }: FigureInput,
  counts: ReadonlyMap<string, number | null>,
): readonly MonthWarning[] {
  const warnings = services.flatMap(({ code: service }) => {
    const value = counts.get(service) ?? null;
    const outlier = findServiceOutlier(service, serviceValues, period);
    if (value === null || outlier === null) return [];
    return [{ kind: 'outlier' as const, service, value, strength: outlier.strength }];
  });
  const strong = warnings.filter(({ strength }) => strength === 'strong');
  return [...strong, ...warnings.filter((warning) => !strong.includes(warning))];
}
