import { Paper, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FacilitySummary } from '../../../shared/contract/facilities.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';

const COUNTS = ['submissions', 'members', 'meetings'] as const;

/** The centres with where they are and how much is known of them. */
export function FacilityTable({ facilities }: { readonly facilities: readonly FacilitySummary[] }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder>
      <Table.ScrollContainer
        minWidth={720}
        // What scrolls is reached by the tabulator and moved by the arrows.
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('facilities:title') } }}
      >
        <Table verticalSpacing="sm" horizontalSpacing="md" tabularNums>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('facilities:fields.name')}</Table.Th>
              <Table.Th>{t('facilities:fields.code')}</Table.Th>
              <Table.Th>{t('facilities:fields.asaco')}</Table.Th>
              <Table.Th>{t('facilities:where')}</Table.Th>
              {COUNTS.map((name) => (
                <Table.Th key={name} ta="right">
                  {t(`facilities:counts.${name}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {facilities.map((facility) => (
              <Table.Tr key={facility.code}>
                <Table.Td fw={600}>{facility.name}</Table.Td>
                <Table.Td>{facility.code}</Table.Td>
                <Table.Td>{facility.asaco ?? '—'}</Table.Td>
                <Table.Td>
                  {[facility.commune, facility.district, facility.region]
                    .filter((place) => place !== null)
                    .join(', ') || '—'}
                </Table.Td>
                {COUNTS.map((name) => (
                  <Table.Td key={name} ta="right">
                    {formatNumber(facility[name])}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}
