import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** Erases a name after asking once more: nothing brings it back. */
export function EraseName({
  post,
  onDone,
}: {
  readonly post: string;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const mayErase = useMay('coach');
  const [isAsked, setAsked] = useState(false);
  const erase = useMutation({
    async mutationFn() {
      await client.staffing.eraseName({ facility, post });
      await queries.invalidateQueries();
    },
    onSuccess: onDone,
  });
  if (!mayErase) return null;
  if (!isAsked) {
    return (
      <Button variant="subtle" color="red" mih={44} onClick={() => setAsked(true)}>
        {t('staffing:post.erase')}
      </Button>
    );
  }
  return (
    <Stack gap="xs" maw={380}>
      <Text>{t('staffing:post.eraseAsk')}</Text>
      <FailureNotice error={erase.error} />
      <Group>
        <Button color="red" mih={44} loading={erase.isPending} onClick={() => erase.mutate()}>
          {t('staffing:post.eraseYes')}
        </Button>
        <Button variant="default" mih={44} onClick={() => setAsked(false)}>
          {t('app:cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
