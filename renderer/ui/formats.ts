import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { formatDay, formatMonth } from '../../shared/domain/calendar/format-day.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { Translate } from '../../shared/domain/text/translate.ts';

/** The day of an instant in Mali, which keeps UTC. */
export function localDay(instant: string): Day {
  return instant.slice(0, 10) as Day;
}

/** The hour of an instant in Mali: `08:05`. */
export function localTime(instant: string): string {
  return instant.slice(11, 16);
}

/** The texts of the screen, for what `shared/` puts into words. */
export function useTranslate(): Translate {
  const { t } = useTranslation();
  return useMemo<Translate>(() => (key, facts) => t(key, { ...facts }), [t]);
}

/** Days, months and instants in the language of the screen; figures are the same in all (`formatNumber`). */
export function useFormats() {
  const translate = useTranslate();
  return useMemo(() => {
    const day = (value: Day): string => formatDay(value, translate);
    const month = (value: Month): string => formatMonth(value, translate);
    /** `12 novembre 2026, 08:05` from an instant in UTC. */
    const instant = (value: string): string => `${day(localDay(value))}, ${localTime(value)}`;
    return { day, month, instant };
  }, [translate]);
}
