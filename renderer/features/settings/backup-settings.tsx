import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

function BackupActions() {
  const { t } = useTranslation();
  const { client } = useApi();
  const queries = useQueryClient();
  const formats = useFormats();
  const backUp = useMutation({
    mutationFn: () => client.settings.backUp({}),
    onSuccess: () => queries.invalidateQueries(),
  });
  const verify = useMutation({ mutationFn: () => client.settings.verify({}) });
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" loading={backUp.isPending} onClick={() => backUp.mutate()}>
          {t('settings:backup.now')}
        </Button>
        <Button variant="default" loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('settings:backup.verify')}
        </Button>
      </Group>
      <div aria-live="polite">
        {backUp.data && (
          <StatusMark
            status="good"
            word={t('settings:backup.made', { when: formats.instant(backUp.data.madeAt) })}
          />
        )}
        {verify.data && (
          <StatusMark
            status={verify.data.ok ? 'good' : 'act'}
            word={t(verify.data.ok ? 'settings:backup.whole' : 'settings:backup.broken', {
              count: verify.data.journal,
              integrity: verify.data.integrity,
              orphans: verify.data.orphans,
              gaps: verify.data.gaps,
              files: verify.data.lostFiles,
            })}
          />
        )}
      </div>
      <FailureNotice error={backUp.error ?? verify.error} />
    </Stack>
  );
}

/** Where the workspace lies, its backups, and a check of both. */
export function BackupSettings() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const formats = useFormats();
  const mayBackUp = useMay('entry');
  const { data: place, error } = useQuery(calls.settings.place.queryOptions({ input: {} }));
  const newest = place?.backups[0];
  return (
    <Card title={t('settings:backup.title')} action={mayBackUp && <BackupActions />}>
      <FailureNotice error={error} />
      {place && (
        <>
          <Text>
            {newest
              ? t('settings:backup.kept', {
                  count: place.backups.length,
                  when: formats.instant(newest.madeAt),
                })
              : t('settings:backup.none')}
          </Text>
          <Text mt="xs">{t('settings:backup.where')}</Text>
          <Code fz="md">{place.directory}</Code>
          <Text c="dark.4">{t('settings:backup.copy')}</Text>
        </>
      )}
    </Card>
  );
}
