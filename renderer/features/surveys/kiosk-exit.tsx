import { Button, Group, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** The way out of the kiosk, for who knows the PIN of whoever opened it. */
export function KioskExit({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const [isOpen, setOpen] = useState(false);
  const [pin, setPin] = useState('');
  const check = useMutation({
    mutationFn: () => client.users.checkPin({ pin }),
    onSuccess: onLeave,
    onError: () => setPin(''),
  });
  if (!isOpen) {
    return (
      <Button variant="subtle" mih={44} onClick={() => setOpen(true)}>
        {t('surveys:kiosk.exit')}
      </Button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        check.mutate();
      }}
    >
      <Group align="flex-end">
        <PasswordInput
          label={t('surveys:kiosk.pin')}
          autoComplete="off"
          autoFocus
          w={200}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <Button type="submit" loading={check.isPending}>
          {t('surveys:kiosk.leave')}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {t('surveys:kiosk.stay')}
        </Button>
      </Group>
      <FailureNotice error={check.error} />
    </form>
  );
}
