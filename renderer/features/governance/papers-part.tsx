import { Button, Loader, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAccount } from '../../../shared/contract/governance.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { LogoSection } from './logo-section.tsx';
import { PapersSection } from './papers-section.tsx';
import { SpendingSection } from './spending-section.tsx';
import { VotesSection } from './votes-section.tsx';

/** What the ASACO can show: its papers, what its assembly voted, who signs for its money. */
export function PapersPart() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const mayWrite = useMay('coach');
  const { data, error, refetch } = useQuery(
    calls.governance.papers.queryOptions({ input: { facility } }),
  );
  const [account, write] = useState<{ readonly held: ListedAccount | null } | null>(null);
  const add = mayWrite && data && (
    <Button size="md" onClick={() => write({ held: null })}>
      {t('governance:accounts.add')}
    </Button>
  );
  return (
    <Stack gap="xl">
      <PageHeader
        title={t('governance:papers.heading')}
        hint={t('governance:papers.hint')}
        action={add}
      />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && (
        <>
          <PapersSection papers={data} />
          <SpendingSection papers={data} people={data.people} />
          <VotesSection years={data.years} />
          <AccountsSection
            accounts={data.accounts}
            people={data.people}
            onOpen={mayWrite ? (held) => write({ held }) : null}
          />
          <LogoSection />
          <AccountDialog subject={account} people={data.people} onClose={() => write(null)} />
        </>
      )}
    </Stack>
  );
}
