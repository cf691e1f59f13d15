import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useActionColumns } from './action-columns.tsx';

/** What was promised, by whom, for when, and where it stands today. */
export default function ActionsPage() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const columns = useActionColumns();
  const query = calls.improvement.list.queryOptions({ input: { facility } });
  const { data, error, refetch } = useQuery(query);
  return (
    <>
      <PageHeader title={t('app:pages.actions')} hint={t('improvement:hint')} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {data && (
        <DataTable
          label={t('app:pages.actions')}
          columns={columns}
          entries={data}
          entryId={({ id }) => id}
          empty={t('improvement:empty')}
        />
      )}
    </>
  );
}
