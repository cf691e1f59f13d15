import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from './current-user.tsx';
import { FailureNotice } from './failure-notice.tsx';

/** Erases a name after asking once more: nothing brings it back. */
export function EraseName({
  ask,
  erase,
  onDone,
}: {
  /** What goes, and what stays. */
  readonly ask: string;
  readonly erase: () => Promise<unknown>;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const mayErase = useMay('coach');
  const [isAsked, setAsked] = useState(false);
  const erasing = useMutation({
    async mutationFn() {
      await erase();
      await queries.invalidateQueries();
    },
    onSuccess: onDone,
  });
  if (!mayErase) return null;
  if (!isAsked) {
    return (
      <Button variant="subtle" color="red" mih={44} onClick={() => setAsked(true)}>
        {t('fields:eraseName')}
      </Button>
    );
  }
  return (
    <Stack gap="xs" maw={380}>
      <Text>{ask}</Text>
      <FailureNotice error={erasing.error} />
      <Group>
        <Button color="red" mih={44} loading={erasing.isPending} onClick={() => erasing.mutate()}>
          {t('fields:eraseNameYes')}
        </Button>
        <Button variant="default" mih={44} onClick={() => setAsked(false)}>
          {t('app:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
