import { useTranslation } from 'react-i18next';
import classes from './sign-in.module.css';

/** How long one still waits after a wrong PIN; minutes from the second on. */
export function WaitNotice({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation();
  if (seconds === 0) return null;
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  return (
    <p role="timer" className={classes['timer']}>
      {minutes === 0
        ? t('session:wait.seconds', { count: seconds })
        : t('session:wait.minutes', { minutes, seconds: String(rest).padStart(2, '0') })}
    </p>
  );
}
