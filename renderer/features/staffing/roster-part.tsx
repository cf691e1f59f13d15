import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterPost } from '../../../shared/contract/staffing.ts';
import { useApi } from '../../api/client-context.tsx';
import { useLanguage } from '../../i18n/use-language.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DocumentButtons, DocumentNotice, useDocumentFiles } from '../../ui/document-files.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { localDay } from '../../ui/formats.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { PostDialog } from './post-dialog.tsx';
import { useRosterColumns } from './roster-columns.tsx';

/** Who holds which post: the list, a new post, and each post with what is recorded of it. */
export function RosterPart() {
  const { t } = useTranslation();
  const { client, calls } = useApi();
  const { language } = useLanguage();
  const { code: facility } = useFacility();
  const columns = useRosterColumns();
  const mayWrite = useMay('entry');
  const query = calls.staffing.roster.queryOptions({ input: { facility } });
  const { data, error, refetch } = useQuery(query);
  // The post that is open; '' for one to be added, null while none is.
  const [open, setOpen] = useState<string | null>(null);
  const day = localDay(new Date().toISOString());
  const files = useDocumentFiles((format) =>
    client.staffing.write({ facility, sheet: 'roster', day, format, language }),
  );
  const add = (
    <Button size="md" onClick={() => setOpen('')}>
      {t('staffing:add')}
    </Button>
  );
  return (
    <Stack gap="sm">
      <PageHeader
        title={t('staffing:title')}
        hint={t('staffing:hint')}
        action={mayWrite && data && add}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <DataTable
          label={t('staffing:title')}
          columns={columns}
          entries={data.posts}
          entryId={({ id }) => id}
          empty={t('staffing:empty')}
          {...(mayWrite ? { onOpen: ({ id }: RosterPost) => setOpen(id) } : {})}
        />
      )}
      {data && data.posts.length > 0 && (
        <Group>
          <DocumentButtons files={files} />
        </Group>
      )}
      <DocumentNotice files={files} />
      {data && (
        <PostDialog
          roster={data}
          post={data.posts.find(({ id }) => id === open) ?? null}
          isOpen={open !== null}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  );
}
