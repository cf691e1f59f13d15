import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sign-in.module.css';

/** Where a PIN is typed, hidden from the others at the table unless whoever types it asks to see it. */
export function PinField({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (pin: string) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <div className={classes['field']}>
      <label htmlFor={id}>{t('session:signIn.pin')}</label>
      <div className={classes['pin']}>
        <input
          id={id}
          type={isShown ? 'text' : 'password'}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          autoComplete="current-password"
          spellCheck={false}
          data-autofocus
        />
        <button type="button" aria-controls={id} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'session:signIn.hide' : 'session:signIn.show')}
        </button>
      </div>
    </div>
  );
}
