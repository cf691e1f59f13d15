import { Button, Group, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedMember } from '../../../shared/contract/governance.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useMemberColumns } from './member-columns.tsx';
import { MemberDialog, type MemberSubject } from './member-dialog.tsx';
import { RenewalDialog } from './renewal-dialog.tsx';

/** Who sits in which organ: the list, a new member, a whole bureau renewed in one gesture. */
export function MembersPart() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const columns = useMemberColumns();
  const mayWrite = useMay('coach');
  const { data, error, refetch } = useQuery(
    calls.governance.members.queryOptions({ input: { facility } }),
  );
  const [subject, write] = useState<MemberSubject | null>(null);
  const [isRenewing, renew] = useState(false);
  const actions = mayWrite && data && (
    <Group>
      {data.members.length > 0 && (
        <Button variant="default" size="md" onClick={() => renew(true)}>
          {t('governance:members.renew')}
        </Button>
      )}
      <Button size="md" onClick={() => write({ held: null, person: null })}>
        {t('governance:members.add')}
      </Button>
    </Group>
  );
  return (
    <Stack gap="sm">
      <PageHeader
        title={t('governance:members.heading')}
        hint={t('governance:members.hint')}
        action={actions}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && (
        <>
          <DataTable
            label={t('governance:members.heading')}
            columns={columns}
            entries={data.members}
            entryId={({ id }) => id}
            empty={t('governance:members.empty')}
            {...(mayWrite
              ? { onOpen: (held: ListedMember) => write({ held, person: held.person }) }
              : {})}
          />
          <MemberDialog roster={data} subject={subject} onWrite={write} />
          <RenewalDialog roster={data} isOpen={isRenewing} onClose={() => renew(false)} />
        </>
      )}
    </Stack>
  );
}
