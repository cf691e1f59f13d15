import { formatPercent } from '../numbers/format-number.ts';
import type { Translate } from '../text/translate.ts';
import type { VisitFeedback } from './feedback.ts';

/** More than this is not listened to; the visit's own page has the rest. What is critical is never left out. */
export const READ_ALOUD = 6;

/** Of fewer points than this a share says less than the count. */
const FEW = 10;

/** A difference that nobody would see on the page. */
const HAIR = 0.5;

function standing({ result, good }: VisitFeedback, translate: Translate): string {
  const { score, band, answered, applicable } = result;
  if (score === null) return translate('visits:feedback.no-score');
  const facts = { answered, applicable };
  if (answered < FEW)
    return translate('visits:feedback.score-few', { ...facts, count: good.length });
  const percent = formatPercent(score);
  return band === null
    ? translate('visits:feedback.score', { ...facts, score: percent })
    : translate('visits:feedback.score-band', { ...facts, score: percent, band });
}

function comparison({ change }: VisitFeedback, translate: Translate): string {
  if (!change) return translate('visits:feedback.first');
  const { earlier, later, items, of } = change;
  if (earlier === null || later === null) return translate('visits:feedback.no-common');
  const facts = {
    items,
    of,
    count: items,
    before: formatPercent(earlier),
    after: formatPercent(later),
  };
  const verdict = Math.abs(later - earlier) < HAIR ? 'same' : later > earlier ? 'better' : 'worse';
  const size = items < FEW ? 'few' : 'change';
  const key = items < of ? (`${size}-part` as const) : size;
  return translate(`visits:feedback.${key}.${verdict}`, facts);
}

/** Three sentences to read aloud: where the centre stands, whether that is better, what comes first. */
export function writeFeedback(
  feedback: VisitFeedback,
  agreed: number,
  translate: Translate,
): readonly string[] {
  const critical = feedback.critical.length;
  const first =
    critical === 0
      ? translate('visits:feedback.no-critical', { count: agreed })
      : translate('visits:feedback.critical', { count: critical });
  return [standing(feedback, translate), comparison(feedback, translate), first];
}
