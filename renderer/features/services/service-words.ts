import { useTranslation } from 'react-i18next';
import type { ServicesOverSpan } from '../../../shared/contract/indicators.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import {
  formatNumber,
  formatPercent,
  formatShortNumber,
} from '../../../shared/domain/numbers/format-number.ts';
import type { ReportStatus } from '../../../shared/domain/reports/document.ts';
import { SMALLEST_PERCENTAGE } from '../../../shared/domain/reports/written-share.ts';
import { hasReached } from '../../../shared/domain/services/target.ts';
import { useFormats } from '../../ui/formats.ts';

/** A rate over some months. */
export type RateLine = ServicesOverSpan['rates'][number];
/** A count over some months. */
export type CountLine = ServicesOverSpan['counts'][number];

/** Where a value stands against its target, by its shape; null where there is none to stand against. */
export function targetStatus({
  value,
  target,
  direction,
}: Pick<RateLine, 'value' | 'target' | 'direction'>): ReportStatus | null {
  const reached = hasReached(value, target, direction);
  return reached === null ? null : reached ? 'good' : 'attention';
}

/** The words of what was given: rates with what they are divided by, counts, the months that are missing. */
export function useServiceWords() {
  const { t } = useTranslation();
  const { month } = useFormats();
  const missing = ({ missing: months }: Pick<RateLine, 'missing'>): string =>
    months.map((each) => month(each as Month)).join(', ');
  /** A percentage of fewer than ten is no percentage: the count beside it says it. */
  const rate = ({ value, denominator, unit, formula }: RateLine): string => {
    if (value === null) return '—';
    if (unit !== '%') return formatNumber(value, 2);
    const isFew =
      formula !== 'coverage' && denominator !== null && denominator < SMALLEST_PERCENTAGE;
    return isFew ? '' : formatPercent(value, 1);
  };
  /** "123 sur 151 cas suspects"; an expected number is seldom whole. */
  const parts = ({ numerator, denominator, denominatorName }: RateLine): string =>
    numerator === null || denominator === null
      ? ''
      : t('services:of', {
          part: formatShortNumber(numerator, 1),
          of: formatShortNumber(denominator, 1),
          name: denominatorName,
        });
  const target = ({ target: aim, unit }: RateLine | CountLine): string => {
    if (aim === null) return '';
    return unit === '%' ? formatPercent(aim, 1) : formatShortNumber(aim, 2);
  };
  return { missing, rate, parts, target };
}
