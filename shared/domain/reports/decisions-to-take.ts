import { writeCrossDomain } from '../indicators/write-cross-domain.ts';
import { formatMoney, formatNumber } from '../numbers/format-number.ts';
import { missingPartsOf } from './missing-parts.ts';
import { moneyInBoxes } from './money-section.ts';
import { planCost } from './plan-section.ts';
import { isOpen } from './promise-words.ts';
import type { ReportContext } from './report-context.ts';

/** An action postponed so often is kept, changed or given up by a decision, not by habit. */
const TIMES_BEFORE_A_DECISION = 2;

function criticalMisses({ data, translate }: ReportContext): readonly string[] {
  return (data.checklist?.criticalMissed ?? []).map(({ item }) =>
    translate('meeting:decide.critical', { item }),
  );
}

function stockOuts({ data, translate }: ReportContext): readonly string[] {
  const out = (data.stock?.lines ?? []).filter(({ state }) => state === 'out');
  return out.map(({ product, order, unit }) =>
    order === null || order === 0
      ? translate('meeting:decide.outOfStock', { product })
      : translate('meeting:decide.order', { product, quantity: formatNumber(order), unit }),
  );
}

function together({ data, translate }: ReportContext): readonly string[] {
  return data.together.map((finding) => writeCrossDomain(finding, translate));
}

function postponed({ data, translate }: ReportContext): readonly string[] {
  return data.promises
    .filter((promise) => isOpen(promise) && promise.timesCarried >= TIMES_BEFORE_A_DECISION)
    .map(({ action, timesCarried }) =>
      translate('meeting:decide.postponed', { action, count: timesCarried }),
    );
}

function shortOfMoney({ data, translate }: ReportContext): readonly string[] {
  const held = moneyInBoxes(data.money);
  const { total } = planCost(data.promises);
  if (held === null || held >= total) return [];
  return [translate('meeting:decide.money', { gap: formatMoney(total - held) })];
}

function vacantPosts({ data, translate }: ReportContext): readonly string[] {
  return (data.staff?.lines ?? []).flatMap(({ cadre, norm, filled }) => {
    const vacant = (norm ?? 0) - (filled ?? norm ?? 0);
    return vacant <= 0 ? [] : [translate('meeting:decide.vacant', { cadre, count: vacant })];
  });
}

function ownerless({ data, translate }: ReportContext): readonly string[] {
  return data.promises
    .filter((promise) => isOpen(promise) && promise.who === null)
    .map(({ action }) => translate('meeting:decide.owner', { action }));
}

function missingParts(context: ReportContext): readonly string[] {
  const { translate } = context;
  // Charts come of themselves with the months of services.
  const parts = missingPartsOf(context.data)
    .filter((part) => part !== 'charts')
    .map((part) => translate(`meeting:parts.${part}`));
  return parts.length === 0
    ? []
    : [translate('meeting:decide.collect', { parts: parts.join(', ') })];
}

/**
 * What the committee has to decide, most pressing first: critical misses, stock-outs, what falls together with them,
 * actions postponed twice or more, money that does not cover the plan, actions without a person, what nobody has
 * collected, posts without a person.
 */
export function decisionsToTake(context: ReportContext): readonly string[] {
  return [
    criticalMisses,
    stockOuts,
    together,
    postponed,
    shortOfMoney,
    ownerless,
    missingParts,
    vacantPosts,
  ].flatMap((list) => list(context));
}
