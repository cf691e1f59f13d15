import { Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DataColumn } from '../../ui/data-column.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';

/** The answer to a call as a table, with what is said while it is awaited, and where there is nothing. */
export function AnsweredTable<Entry extends object>({
  name,
  query: { data, error, refetch },
  columns,
  entryId,
}: {
  /** Its key under `headquarters`, with `hint` and `empty`. */
  readonly name: string;
  readonly query: {
    readonly data: readonly Entry[] | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly columns: readonly DataColumn<Entry>[];
  readonly entryId: (entry: Entry) => string;
}) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Text c="dark.4">{t(`headquarters:${name}.hint`)}</Text>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loader aria-label={t('app:loading')} />}
      {data && (
        <DataTable
          label={t(`headquarters:followUp.parts.${name}`)}
          columns={columns}
          entries={data}
          entryId={entryId}
          empty={t(`headquarters:${name}.empty`)}
        />
      )}
    </Stack>
  );
}

/** The columns that say where a row was made: the centre, its district. */
export function usePlaceColumns<
  Entry extends { readonly centre: string; readonly district: string | null },
>(): readonly DataColumn<Entry>[] {
  const { t } = useTranslation();
  return [
    {
      id: 'centre',
      title: t('headquarters:columns.name'),
      width: 140,
      value: ({ centre }) => centre,
    },
    {
      ...{ id: 'district', title: t('headquarters:columns.district'), width: 146 },
      value: ({ district }) => district,
    },
  ];
}
