import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useRecords } from './use-records.ts';

const francs = (value: number | null): string => (value === null ? '—' : formatNumber(value));

/** The salaries of one person, month by month; they are written on the page of salaries. */
export function SalaryRecords({ post }: { readonly post: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { records, error } = useRecords(post);
  return (
    <Stack>
      <FailureNotice error={error} />
      {records?.salaries.length === 0 && <Text>{t('staffing:salary.noneOf')}</Text>}
      {records && records.salaries.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('staffing:salary.period')}</Table.Th>
              <Table.Th ta="right">{t('staffing:salary.due')}</Table.Th>
              <Table.Th ta="right">{t('staffing:salary.paid')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {records.salaries.map(({ period, due, paid }) => (
              <Table.Tr key={period}>
                <Table.Td>{formats.month(period)}</Table.Td>
                <Table.Td ta="right">{francs(due)}</Table.Td>
                <Table.Td ta="right">{francs(paid)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
