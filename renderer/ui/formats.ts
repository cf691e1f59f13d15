import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { formatDay, formatMonth } from '../../shared/domain/calendar/format-day.ts';
import type { Month } from '../../shared/domain/calendar/month.ts';
import type { Translate } from '../../shared/domain/text/translate.ts';

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The day of an instant where this computer stands. */
export function localDay(instant: string): Day {
  const at = new Date(instant);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}` as Day;
}

/** The hour of an instant where this computer stands: `08:05`. */
export function localTime(instant: string): string {
  const at = new Date(instant);
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
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
