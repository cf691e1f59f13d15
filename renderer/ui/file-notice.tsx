import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/client-context.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { StatusShape } from './status-shape.tsx';
import type { FileRoutes } from './use-file-routes.ts';

/** Opens the folder of printed files; what goes wrong stands beside it. */
export function ShowFolderButton() {
  const { t } = useTranslation();
  const { client } = useApi();
  const show = useMutation({ mutationFn: () => client.files.showFolder({}) });
  return (
    <Stack gap="xs" align="flex-start">
      <Button variant="default" loading={show.isPending} onClick={() => show.mutate()}>
        {t('files:routes.showFolder')}
      </Button>
      <FailureNotice error={show.error} />
    </Stack>
  );
}

/** Where the last file went, or why it did not: beside the buttons of {@link FileRoutes}. */
export function FileNotice({ routes }: { readonly routes: FileRoutes }) {
  const { t } = useTranslation();
  const { kept, error, isBusy } = routes;
  if (isBusy) return null;
  if (!kept) return <FailureNotice error={error} />;
  return (
    <Paper withBorder p="md" mb="md" role="status">
      <Group wrap="nowrap">
        <StatusShape status="good" />
        <Text style={{ flex: 1, overflowWrap: 'anywhere' }}>
          {t('files:routes.kept', { ...kept })}
        </Text>
        <ShowFolderButton />
      </Group>
    </Paper>
  );
}
