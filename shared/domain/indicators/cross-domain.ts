import { addMonths, type Month } from '../calendar/month.ts';
import { cashStates } from '../money/cash.ts';
import type { Facts } from '../problems/problem.ts';
import { postsByCadre } from '../staffing/posts.ts';
import { mean } from '../statistics/averages.ts';
import {
  CROSS_DOMAIN_RULES,
  CROSS_DOMAIN_THRESHOLDS,
  type CrossDomainRule,
  type Movement,
  USUAL_KNOWN,
  USUAL_MONTHS,
} from './cross-domain-rules.ts';
import type { FigureInput } from './figures.ts';
import { countsOf } from './service-figures.ts';
import { type ProductMonth, productMonths } from './stock-figures.ts';

/**
 * Two facts of a month that a person should see side by side: that they fall together, never that one makes the other.
 * `{code: 'al-out-cases-up', facts: {product: 'AL 6x2', days: 15, value: 70, usual: 50, change: 40}}`; the sentence is
 * `indicators:cross.<code>`.
 */
export interface CrossDomainFinding {
  readonly code: string;
  readonly facts: Facts;
}

/** What the rules look at: all that the figures are made of, and what cadres and boxes are called. */
export interface CrossDomainInput
  extends Pick<
    FigureInput,
    | 'period'
    | 'stock'
    | 'products'
    | 'consumptionMethod'
    | 'shelf'
    | 'staff'
    | 'serviceValues'
    | 'money'
  > {
  /** Names by code: staff and money are written by name. */
  readonly cadreNames: ReadonlyMap<string, string>;
  readonly boxNames: ReadonlyMap<string, string>;
}

interface Situation extends CrossDomainInput {
  readonly counts: ReadonlyMap<string, number | null>;
  /** The products that the centre keeps, by code. */
  readonly kept: ReadonlyMap<string, ProductMonth>;
}

/**
 * What falls together in a month across stock, services, staff and money, in the order of the rules. A rule whose figures
 * are not there says nothing; a product that is not kept here is no stock-out.
 *
 * | recorded | finding |
 * | --- | --- |
 * | AL 6x2 out 15 days, confirmed 70 after 50, 50, 50 | `al-out-cases-up`, change 40 |
 * | AL 6x2 out 15 days, confirmed 55 | none: less than a fifth |
 * | AL 6x2 out 15 days, confirmed not reported | none |
 */
export function listCrossDomainFindings(
  input: CrossDomainInput,
  rules: readonly CrossDomainRule[] = CROSS_DOMAIN_RULES,
): readonly CrossDomainFinding[] {
  const { products, stock, period, consumptionMethod, shelf, serviceValues } = input;
  const months = productMonths(products, stock, period, consumptionMethod, shelf);
  const kept = months.filter(({ product }) => product.managed);
  const situation: Situation = {
    ...input,
    counts: countsOf(serviceValues, period),
    kept: new Map(kept.map((month) => [month.product.code, month])),
  };
  return rules.flatMap((rule) => {
    const facts = judge(rule, situation);
    return facts === null ? [] : [{ code: rule.code, facts }];
  });
}

function judge(rule: CrossDomainRule, situation: Situation): Facts | null {
  switch (rule.kind) {
    case 'stock':
      return judgeStock(rule, situation);
    case 'supply':
      return judgeSupply(rule, situation);
    case 'gap':
      return judgeGap(rule, situation);
    case 'staff':
      return judgeStaff(rule, situation);
    case 'money':
      return judgeMoney(rule, situation);
    case 'box':
      return judgeBox(rule, situation);
  }
}

type RuleOf<Kind extends CrossDomainRule['kind']> = Extract<CrossDomainRule, { kind: Kind }>;

function judgeStock(rule: RuleOf<'stock'>, situation: Situation): Facts | null {
  const out = longestOut(rule.products, situation);
  if (out === null || out.days < rule.leastDays.value) return null;
  const moved = movementOf(rule.service, rule.movement, situation);
  return moved && { ...out, ...moved };
}

/** Which of some products was out the longest in the month; `null` where none was, or nobody wrote it. */
function longestOut(
  codes: readonly string[],
  { kept }: Situation,
): { readonly product: string; readonly days: number } | null {
  const spells = codes.flatMap((code) => {
    const month = kept.get(code);
    const days = month?.entry?.stockoutDays ?? null;
    return month === undefined || days === null || days <= 0
      ? []
      : [{ product: month.product.name, days }];
  });
  return spells.toSorted((a, b) => b.days - a.days)[0] ?? null;
}

function judgeSupply(rule: RuleOf<'supply'>, { counts, kept }: Situation): Facts | null {
  const given = counts.get(rule.service) ?? null;
  const entries = rule.products.flatMap((code) => kept.get(code)?.entry ?? []);
  // One line of a product that nobody finished could hold what seems to be lacking.
  const whole = entries.every(({ opening, received }) => opening !== null && received !== null);
  if (given === null || entries.length === 0 || !whole) return null;
  const held = entries.reduce(
    (sum, { opening, received }) => sum + (opening ?? 0) + (received ?? 0),
    0,
  );
  return given > held ? { value: given, held } : null;
}

function judgeGap(rule: RuleOf<'gap'>, situation: Situation): Facts | null {
  const out = longestOut(rule.products, situation);
  const needed = situation.counts.get(rule.needed) ?? null;
  const given = situation.counts.get(rule.given) ?? null;
  if (out === null || needed === null || given === null || needed <= 0) return null;
  const without = needed - given;
  return (without / needed) * 100 < rule.least.value ? null : { ...out, without, needed };
}

function judgeStaff(rule: RuleOf<'staff'>, situation: Situation): Facts | null {
  const { staff, period, cadreNames } = situation;
  const name = cadreNames.get(rule.cadre);
  const posts = postsByCadre(staff, period).find(({ cadre }) => cadre === name);
  const expected = posts?.filled ?? 0;
  if (posts?.present !== 0 || expected === 0) return null;
  const moved = movementOf(rule.service, rule.movement, situation);
  return moved && { filled: expected, ...moved };
}

function judgeMoney(rule: RuleOf<'money'>, situation: Situation): Facts | null {
  const { money, period } = situation;
  const flowOf = (month: Month): number | null =>
    cashStates(money, month).find(({ box }) => box === null)?.[rule.flow] ?? null;
  const { moneyChange } = CROSS_DOMAIN_THRESHOLDS;
  const flow = changeFrom(flowOf(period), usualOf(period, flowOf), rule.flowMovement);
  if (flow === null || flow < moneyChange.value) return null;
  const moved = movementOf(rule.service, rule.movement, situation);
  return moved && { flowChange: flow, ...moved };
}

function judgeBox(rule: RuleOf<'box'>, { kept, money, period, boxNames }: Situation): Facts | null {
  const out = [...kept.values()].filter(
    ({ product, status }) => product.tracer && status === 'out',
  );
  const name = boxNames.get(rule.box);
  const state = cashStates(money, period).find(({ box }) => box === name);
  const [balance, spending] = [state?.balance ?? null, state?.spending ?? null];
  if (out.length === 0 || balance === null || spending === null || balance <= spending) return null;
  return { count: out.length, balance };
}

/** How a count moved from its usual value, where it moved as far as that; for `any`, that there is one. */
function movementOf(
  service: string,
  movement: Movement,
  { counts, serviceValues, period }: Situation,
): Facts | null {
  const value = counts.get(service) ?? null;
  if (value === null) return null;
  if (movement === 'any') return value > 0 ? { value } : null;
  const own = serviceValues.filter(({ indicator }) => indicator === service);
  const usual = usualOf(
    period,
    (month) => own.find((each) => each.period === month)?.value ?? null,
  );
  const { leastUsual, change: least } = CROSS_DOMAIN_THRESHOLDS;
  if (usual === null || usual < leastUsual.value) return null;
  const change = changeFrom(value, usual, movement);
  return change === null || change < least.value ? null : { value, usual, change };
}

function usualOf(period: Month, readOf: (month: Month) => number | null): number | null {
  const earlier = Array.from({ length: USUAL_MONTHS }, (_, back) =>
    readOf(addMonths(period, -1 - back)),
  ).filter((value) => value !== null);
  return earlier.length < USUAL_KNOWN ? null : mean(earlier);
}

/** By how many percent a value is above (`up`) or below (`down`) what is usual; negative the other way. */
function changeFrom(value: number | null, usual: number | null, way: 'up' | 'down'): number | null {
  if (value === null || usual === null || usual <= 0) return null;
  const change = ((value - usual) / usual) * 100;
  return way === 'up' ? change : -change;
}
