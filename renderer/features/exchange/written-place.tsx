import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answered } from '../../../shared/contract/sending.ts';
import { useApi } from '../../api/client-context.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { StatusShape } from '../../ui/status-shape.tsx';

/** Where files were written: the stick that may be pulled, or the folder that can be opened. */
export function WrittenPlace({
  written,
  what,
  children,
}: {
  readonly written: Pick<Answered, 'drive' | 'folder' | 'place'>;
  readonly what: ReactNode;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { client } = useApi();
  const show = useMutation({ mutationFn: () => client.sending.show({ token: written.folder }) });
  return (
    <Paper withBorder p="md" mb="md" role="status">
      <Stack gap="xs">
        <Group wrap="nowrap" align="flex-start">
          <StatusShape status="good" />
          <Stack gap={4} flex={1}>
            {written.drive !== null && (
              <Text fw={700} fz="lg">
                {t('sending:done.pull', { name: written.drive })}
              </Text>
            )}
            {what}
            <Text c="dark.4" style={{ overflowWrap: 'anywhere' }}>
              {t('sending:done.place', { place: written.place })}
            </Text>
          </Stack>
          {written.drive === null && (
            <Button variant="default" loading={show.isPending} onClick={() => show.mutate()}>
              {t('sending:done.open')}
            </Button>
          )}
        </Group>
        <FailureNotice error={show.error} />
        {children}
      </Stack>
    </Paper>
  );
}
