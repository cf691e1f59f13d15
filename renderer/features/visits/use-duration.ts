import { useTranslation } from 'react-i18next';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds in words: `moins d'une minute`, `12 min`, `1 h 05 min`. */
export function useDuration(): (seconds: number) => string {
  const { t } = useTranslation();
  return (seconds) => {
    if (seconds < MINUTE) return t('visits:about.moment');
    const hours = Math.floor(seconds / HOUR);
    const minutes = Math.floor((seconds % HOUR) / MINUTE);
    if (hours === 0) return t('visits:about.minutes', { minutes });
    return t('visits:about.hours', { hours, minutes: String(minutes).padStart(2, '0') });
  };
}
