import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useApi } from '../../api/client-context.tsx';
import { behindDoor } from '../../ui/behind-door.tsx';
import { useFirstField } from '../../ui/use-first-field.ts';
import { PinField } from './pin-field.tsx';
import classes from './sign-in.module.css';
import { usePinWait } from './use-pin-wait.ts';
import { WaitNotice } from './wait-notice.tsx';

const FailureNotice = behindDoor(async () => {
  const notice = await import('../../ui/failure-notice.tsx');
  return { default: notice.FailureNotice };
});

/** The PIN of one person; a wrong one makes the next wait, and the wait is counted down. */
export function PinEntry({
  user,
  waitSeconds,
  onOpen,
  children,
}: {
  readonly user: string;
  readonly waitSeconds: number;
  readonly onOpen: (state: SessionState) => void;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const [pin, setPin] = useState('');
  const { left, ask } = usePinWait(waitSeconds);
  const form = useFirstField<HTMLFormElement>();
  const signIn = useMutation({
    mutationFn: () => client.session.signIn({ user, pin }),
    onSuccess: onOpen,
    onError() {
      setPin('');
      void ask();
      form.current?.querySelector('input')?.focus();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (left === 0 && pin !== '') signIn.mutate();
  };
  return (
    <form ref={form} onSubmit={submit}>
      <div className={classes['stack']}>
        <PinField value={pin} onChange={setPin} />
        {signIn.error && (
          <Suspense>
            <FailureNotice error={signIn.error} />
          </Suspense>
        )}
        <WaitNotice seconds={left} />
        <div className={classes['row']}>
          {children || <span />}
          <button
            type="submit"
            className={`${classes['button']} ${classes['primary']}`}
            aria-busy={signIn.isPending}
            disabled={left > 0 || pin === '' || signIn.isPending}
          >
            {t('session:signIn.open')}
          </button>
        </div>
      </div>
    </form>
  );
}
