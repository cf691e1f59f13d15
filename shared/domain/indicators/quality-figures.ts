import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/month.ts';
import { type Completeness, countPresent, isPrompt } from '../quality/completeness.ts';
import { checkServiceCoherence } from '../services/service-coherence.ts';
import type { ServiceDefinition, ServiceValue } from '../services/service-value.ts';
import { countedPercent, percentOf } from '../statistics/percent.ts';
import { bookClosing, checkStockIdentity } from '../stock/stock-identity.ts';
import { type Figure, makeFigure } from './figure.ts';
import { countsOf } from './service-figures.ts';
import type { ProductMonth } from './stock-figures.ts';

/** What the quality of a month's data is judged on. */
export interface QualityInput {
  readonly period: Month;
  readonly products: readonly ProductMonth[];
  readonly services: readonly ServiceDefinition[];
  readonly serviceValues: readonly ServiceValue[];
  /** The day the month's report reached the district; `null` where it is not known. */
  readonly receivedOn: Day | null;
}

/**
 * How far the month's data can be trusted.
 *
 * `quality.completeness` (items `services`, `stock`, and `null` for both): values there ÷ values expected × 100.
 * `quality.promptness`: 100 or 0, by the 5th of the next month.
 * `quality.score`: the mean of what is known among completeness, promptness and the share of checks that hold (rules of
 * the report, stock identity).
 */
export function qualityFigures(input: QualityInput): readonly Figure[] {
  const services = servicesPresent(input);
  const stock = stockPresent(input.products);
  const all = {
    present: services.present + stock.present,
    expected: services.expected + stock.expected,
  };
  const prompt = isPrompt(input.period, input.receivedOn);
  const promptness = prompt === null ? null : Number(prompt) * 100;
  const parts = [shareOf(all), promptness, shareOf(checksHeld(input))];
  const known = parts.filter((part) => part !== null);
  const total = known.reduce((sum, part) => sum + part, 0);
  return [
    completenessFigure('services', services),
    completenessFigure('stock', stock),
    completenessFigure(null, all),
    makeFigure('quality.promptness', null, '%', { value: promptness }),
    makeFigure('quality.score', null, '%', {
      value: known.length === 0 ? null : total / known.length,
      method: 'mean-of-known',
      numerator: total,
      denominator: known.length,
    }),
  ];
}

function completenessFigure(item: string | null, counted: Completeness): Figure {
  return makeFigure('quality.completeness', item, '%', {
    ...countedPercent(counted.present, counted.expected),
  });
}

function servicesPresent({ services, serviceValues, period }: QualityInput): Completeness {
  const expected = services.filter((service) => service.expected).map(({ code }) => code);
  const counts = [...countsOf(serviceValues, period)].filter(([, value]) => value !== null);
  return countPresent(expected, new Set(counts.map(([code]) => code)));
}

function stockPresent(products: readonly ProductMonth[]): Completeness {
  const managed = products.filter(({ product }) => product.managed);
  const present = managed.filter(({ lots }) => lots !== null);
  return countPresent(
    managed.map(({ product }) => product.code),
    new Set(present.map(({ product }) => product.code)),
  );
}

/** The checks that could be made of the month, and those that hold. */
function checksHeld({ products, serviceValues, period }: QualityInput): Completeness {
  const rules = checkServiceCoherence(countsOf(serviceValues, period));
  const lines = products
    .map(({ entry }) => entry)
    .filter((entry) => entry !== null)
    .filter((entry) => entry.closing !== null && bookClosing(entry) !== null);
  const good = lines.filter((entry) => checkStockIdentity(entry).length === 0);
  return {
    present: rules.judged - rules.findings.length + good.length,
    expected: rules.judged + lines.length,
  };
}

function shareOf({ present, expected }: Completeness): number | null {
  return percentOf(present, expected);
}
