import { Button, Group, List, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { isPinReady, NO_PIN, PinFields } from '../../ui/pin-fields.tsx';
import { useFirstField } from '../../ui/use-first-field.ts';
import { usePinWait } from './use-pin-wait.ts';
import { WaitNotice } from './wait-notice.tsx';

interface RecoveryProps {
  readonly users: readonly string[];
  readonly user: string | null;
  readonly waitSeconds: number;
  readonly onOpen: (state: SessionState) => void;
  readonly onBack: () => void;
}

/** The ways back when a PIN is lost: a colleague, or the sealed code and a new PIN. */
export default function Recovery({ users, user, waitSeconds, onOpen, onBack }: RecoveryProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const [name, setName] = useState(user ?? users[0] ?? '');
  const [recoveryCode, setCode] = useState('');
  const [pin, setPin] = useState(NO_PIN);
  const { left, ask } = usePinWait(waitSeconds);
  const form = useFirstField<HTMLFormElement>();
  const recover = useMutation({
    mutationFn: () => client.session.recover({ user: name, recoveryCode, pin: pin.pin }),
    onSuccess: onOpen,
    onError: () => void ask(),
  });
  const isReady = left === 0 && recoveryCode.trim() !== '' && isPinReady(pin);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) recover.mutate();
  };
  return (
    <form ref={form} onSubmit={submit}>
      <Stack>
        <List>
          <List.Item>{t('session:recover.colleague')}</List.Item>
          <List.Item>{t('session:recover.code')}</List.Item>
        </List>
        <Text c="dark.4">{t('session:recover.nothingLost')}</Text>
        {users.length > 1 && (
          <NativeSelect
            label={t('session:recover.who')}
            data={[...users]}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
        <TextInput
          label={t('session:recoveryCode.label')}
          placeholder="K7QF-…"
          value={recoveryCode}
          onChange={(event) => setCode(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
        />
        <PinFields value={pin} onChange={setPin} />
        <WaitNotice seconds={left} />
        <FailureNotice error={recover.error} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('session:back')}
          </Button>
          <Button type="submit" loading={recover.isPending} disabled={!isReady}>
            {t('session:recover.open')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
