import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { QuotaSide } from './use-quotas.ts';

/** The head of a table of services by age. */
export function QuotaHead({ ages }: { readonly ages: readonly QuotaSide[] }) {
  const { t } = useTranslation();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{t('surveys:quota.service')}</Table.Th>
        {ages.map(({ key, label }) => (
          <Table.Th key={key}>{label}</Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}
