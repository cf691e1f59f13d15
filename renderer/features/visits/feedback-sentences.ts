import { useTranslation } from 'react-i18next';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import type { VisitFeedback } from '../../../shared/domain/visits/feedback.ts';

/** Of fewer points than this a share says less than the count. */
const FEW = 10;

/** A difference that nobody would see on the page. */
const HAIR = 0.5;

/** Three sentences to read aloud: where the centre stands, whether that is better, what comes first. */
export function useFeedbackSentences(feedback: VisitFeedback, agreed: number): readonly string[] {
  const { t } = useTranslation();
  const { result, critical, good, change } = feedback;
  const { pooled, band, answered, applicable } = result;
  const score = (): string => {
    if (pooled === null) return t('visits:feedback.no-score');
    const facts = { answered, applicable, band };
    if (answered < FEW) return t('visits:feedback.score-few', { ...facts, count: good.length });
    const key = band === null ? 'visits:feedback.score' : 'visits:feedback.score-band';
    return t(key, { ...facts, score: formatPercent(pooled) });
  };
  const compare = (): string => {
    if (!change || change.earlier === null || change.later === null) {
      return t('visits:feedback.first');
    }
    const { earlier, later, items: count } = change;
    const facts = { count, before: formatPercent(earlier), after: formatPercent(later) };
    const verdict =
      Math.abs(later - earlier) < HAIR ? 'same' : later > earlier ? 'better' : 'worse';
    return t(`visits:feedback.${count < FEW ? 'few' : 'change'}.${verdict}`, facts);
  };
  const first =
    critical.length === 0
      ? t('visits:feedback.no-critical', { count: agreed })
      : t('visits:feedback.critical', { count: critical.length });
  return [score(), compare(), first];
}
