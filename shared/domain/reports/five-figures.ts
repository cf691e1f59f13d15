import { formatColumnDay, formatMonth } from '../calendar/format-day.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { visitStatus, writeScore } from './checklist-section.ts';
import type { Figures, LargeFigure, ReportStatus } from './document.ts';
import type {
  ChecklistComparison,
  ChecklistVisit,
  CountOf,
  ReportChecklist,
} from './meeting-data.ts';
import { moneyInBoxes } from './money-section.ts';
import { planCost } from './plan-section.ts';
import type { ReportContext } from './report-context.ts';
import { postsPresent } from './staff-section.ts';
import { percentOf, SMALLEST_PERCENTAGE, writeCount, writeShare } from './written-share.ts';

/**
 * The parts that the five figures are made of. The reader of reports fills them, and that of headquarters for two
 * centres beside one another.
 */
export type FiguresContext = ReportContext<
  'checklist' | 'interviews' | 'money' | 'period' | 'promises' | 'staff' | 'stock'
>;

/** What the programme aims at: nine patients in ten always treated with respect. */
const RESPECT_TARGET = 0.9;

/** Under three quarters of the posts of the norm, the centre cannot hold its hours. */
const POSTS_TO_ACT = 0.75;

/** One tracer in ten out of stock. */
const TRACERS_TO_ACT = 0.1;

interface FigureFacts {
  readonly code: 'checklist' | 'respect' | 'tracers' | 'posts' | 'money';
  readonly text: string;
  readonly value: number | null;
  readonly detail: string;
  readonly status: ReportStatus;
  /** The figure of last time, unrounded and as text. */
  readonly before: { readonly value: number; readonly text: string } | null;
  /** Of a checklist of which only a part can be compared with the visit before. */
  readonly part?: ChecklistComparison;
}

function partText(
  { from, to, items, of }: ChecklistComparison,
  { translate }: FiguresContext,
): string {
  const key = to > from ? 'upPart' : to < from ? 'downPart' : 'samePart';
  const facts = { from: writeScore(from), to: writeScore(to), items, of };
  return translate(`meeting:figures.${key}`, facts);
}

function changeText({ value, before, part }: FigureFacts, context: FiguresContext): string {
  const { translate } = context;
  if (part) return partText(part, context);
  if (before === null) return value === null ? '' : translate('meeting:figures.noBefore');
  if (value === null) return translate('meeting:figures.before', { before: before.text });
  const key = value > before.value ? 'up' : value < before.value ? 'down' : 'same';
  return translate(`meeting:figures.${key}`, { before: before.text });
}

function largeFigure(facts: FigureFacts, context: FiguresContext): LargeFigure {
  const { code, text, value, detail, status } = facts;
  return {
    code,
    label: context.translate(`meeting:figures.labels.${code}`),
    text,
    value,
    detail,
    status,
    word: context.translate(`reports:status.${status}`),
    change: changeText(facts, context),
  };
}

function absent(
  code: FigureFacts['code'],
  { translate }: FiguresContext,
  why: string = code,
): FigureFacts {
  const detail = translate(`meeting:figures.absent.${why}`);
  return { code, text: '—', value: null, detail, status: 'none', before: null };
}

function checklistDetail(
  { criticalMissed }: ReportChecklist,
  { answered, applicable, date }: ChecklistVisit,
  { translate }: FiguresContext,
): string {
  const day = formatColumnDay(date, translate);
  return criticalMissed.length > 0
    ? translate('meeting:figures.critical', { count: criticalMissed.length, day })
    : translate('meeting:figures.answers', { count: answered, of: applicable, day });
}

function checklistFigure(context: FiguresContext): FigureFacts {
  const { checklist } = context.data;
  const visit = checklist?.visits.at(-1);
  if (!checklist || visit === undefined || visit.score === null)
    return absent('checklist', context);
  const { comparison } = checklist;
  const isWhole = comparison !== null && comparison.items === comparison.of;
  return {
    code: 'checklist',
    text: writeScore(visit.score),
    value: visit.score,
    detail: checklistDetail(checklist, visit, context),
    status: visitStatus(checklist),
    before: isWhole ? { value: comparison.from, text: writeScore(comparison.from) } : null,
    ...(comparison && !isWhole && { part: comparison }),
  };
}

/**
 * Good when the share reaches the target; to act on when even the upper bound of the interval does not; attention
 * between. No verdict under ten answers.
 */
export function respectStatus({ count, of, interval }: CountOf): ReportStatus {
  if (of < SMALLEST_PERCENTAGE || interval === null) return 'none';
  if (count / of >= RESPECT_TARGET) return 'good';
  return interval[1] < RESPECT_TARGET ? 'act' : 'attention';
}

function respectFigure(context: FiguresContext): FigureFacts {
  const { data, translate } = context;
  const share = data.interviews?.respect ?? null;
  const minimum = data.interviews?.minimumCell ?? 0;
  if (!data.interviews?.total) return absent('respect', context, 'interviews');
  if (share === null || share.of < minimum || share.of === 0) return absent('respect', context);
  const earlier = data.interviews?.respectBefore ?? null;
  const shown = earlier !== null && earlier.of >= Math.max(1, minimum) ? earlier : null;
  const few = share.of < SMALLEST_PERCENTAGE;
  return {
    code: 'respect',
    text: writeShare(share, translate),
    value: percentOf(share),
    detail: few ? translate('meeting:share.tooFew') : writeCount(share, translate),
    status: respectStatus(share),
    before: shown && { value: percentOf(shown) ?? 0, text: writeShare(shown, translate) },
  };
}

function tracersFigure(context: FiguresContext): FigureFacts {
  const { data, translate } = context;
  const out = data.stock?.out;
  if (out === undefined || out.of === 0) return absent('tracers', context);
  const earlier = data.stock?.outBefore ?? null;
  const status =
    out.count === 0 ? 'good' : out.count / out.of < TRACERS_TO_ACT ? 'attention' : 'act';
  return {
    code: 'tracers',
    text: writeCount(out, translate),
    value: out.count,
    detail: translate('meeting:figures.endOf', { month: formatMonth(data.period, translate) }),
    status,
    before: earlier && { value: earlier.count, text: writeCount(earlier, translate) },
  };
}

function postsFigure(context: FiguresContext): FigureFacts {
  const { staff } = context.data;
  const posts = staff === null ? null : postsPresent(staff);
  if (staff === null || posts === null || posts.of === 0) return absent('posts', context);
  const share = posts.count / posts.of;
  const { before } = staff;
  const earlier = before && { count: before.present, of: before.norm, interval: null };
  return {
    code: 'posts',
    text: writeCount(posts, context.translate),
    value: posts.count,
    detail: context.translate('meeting:figures.ofNorm'),
    status: share >= 1 ? 'good' : share >= POSTS_TO_ACT ? 'attention' : 'act',
    before: earlier && { value: earlier.count, text: writeCount(earlier, context.translate) },
  };
}

function moneyFigure(context: FiguresContext): FigureFacts {
  const { data, translate } = context;
  const held = moneyInBoxes(data.money);
  const isPartial = data.money !== null && data.money.boxes.length > 0;
  if (held === null) return absent('money', context, isPartial ? 'opening' : 'money');
  const earlier = data.money?.balanceBefore ?? null;
  const covers = held >= planCost(data.promises).total;
  return {
    code: 'money',
    text: formatNumber(held),
    value: held,
    detail: translate('meeting:figures.francs', { month: formatMonth(data.period, translate) }),
    status: held <= 0 ? 'act' : covers ? 'good' : 'attention',
    before: earlier === null ? null : { value: earlier, text: formatNumber(earlier) },
  };
}

/** The five figures of the front page, in their fixed order, each with its state and what it was last time. */
export function fiveFigures(context: FiguresContext): Figures {
  const facts = [checklistFigure, respectFigure, tracersFigure, postsFigure, moneyFigure];
  return { kind: 'figures', items: facts.map((figure) => largeFigure(figure(context), context)) };
}
