import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFirstField } from '../../ui/use-first-field.ts';
import { usePinWait } from './use-pin-wait.ts';
import { WaitNotice } from './wait-notice.tsx';

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
      <Stack>
        <PasswordInput
          label={t('session:signIn.pin')}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
          autoComplete="current-password"
          size="md"
          data-autofocus
        />
        <FailureNotice error={signIn.error} />
        <WaitNotice seconds={left} />
        <Group justify="space-between">
          {children || <span />}
          <Button
            type="submit"
            size="md"
            loading={signIn.isPending}
            disabled={left > 0 || pin === ''}
          >
            {t('session:signIn.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
