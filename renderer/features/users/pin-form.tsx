import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { isPinReady, NO_PIN, PinFields } from '../../ui/pin-fields.tsx';

/** A new PIN, twice, and the button that sends it. */
export function PinForm({
  send,
  onDone,
}: {
  readonly send: (pin: string) => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const [pin, setPin] = useState(NO_PIN);
  const change = useMutation({
    mutationFn: () => send(pin.pin),
    onSuccess() {
      setPin(NO_PIN);
      onDone();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isPinReady(pin)) change.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PinFields value={pin} onChange={setPin} autoFocus />
        <FailureNotice error={change.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={change.isPending} disabled={!isPinReady(pin)}>
            {t('users:savePin')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
