import { Code, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ShowFolderButton } from '../../ui/file-notice.tsx';

/** Where what was printed or kept lies, outside the workspace and open to whoever looks. */
export function KeptFilesSettings() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data, error } = useQuery(calls.files.folder.queryOptions({ input: {} }));
  return (
    <Card title={t('files:routes.folderTitle')} action={<ShowFolderButton />}>
      <FailureNotice error={error} />
      {data && <Code fz="md">{data.folder}</Code>}
      <Text c="dark.4">{t('files:routes.folderHint')}</Text>
    </Card>
  );
}
