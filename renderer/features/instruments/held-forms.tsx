import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** A held form with its versions. */
export type HeldFormRow = Awaited<ReturnType<Client['instruments']['versions']>>[number];

/** The forms of the workspace, each leading to its versions. */
export function HeldForms() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const navigate = useNavigate();
  const { data, error } = useQuery(calls.instruments.versions.queryOptions({ input: {} }));
  const columns = useMemo<readonly DataColumn<HeldFormRow>[]>(() => {
    const title = (name: string): string => t(`instruments:held.${name}`);
    return [
      { id: 'title', title: t('visits:list.form'), width: 380, value: (form) => form.title },
      {
        ...{ id: 'versions', title: title('versions'), width: 110, align: 'right' },
        value: ({ versions }) => versions.length,
      },
      {
        ...{ id: 'newest', title: title('newest'), width: 180 },
        value: ({ versions }) => versions.at(-1)?.version ?? '',
      },
      {
        ...{ id: 'filled', title: title('filled'), width: 110, align: 'right' },
        value: ({ versions }) => versions.reduce((sum, { filled }) => sum + filled, 0),
      },
    ];
  }, [t]);
  return (
    <>
      <FailureNotice error={error} />
      {data && (
        <DataTable
          label={t('instruments:held.held')}
          columns={columns}
          entries={data}
          entryId={({ formId }) => formId}
          empty={t('instruments:held.noHeld')}
          onOpen={({ formId }) => void navigate(`/forms/${encodeURIComponent(formId)}`)}
        />
      )}
    </>
  );
}
