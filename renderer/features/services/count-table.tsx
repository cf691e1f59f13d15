import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { type CountLine, targetStatus, useServiceWords } from './service-words.ts';

function CountRow({ count }: { readonly count: CountLine }) {
  const { t } = useTranslation();
  const words = useServiceWords();
  const { name, unit, value, managed, missing } = count;
  const status = managed ? targetStatus(count) : null;
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      <Table.Td ta="right" fw={600}>
        {value === null ? '—' : formatShortNumber(value, 1)}
      </Table.Td>
      <Table.Td>{unit}</Table.Td>
      <Table.Td>
        {status !== null && (
          <StatusMark
            status={status}
            word={t(`services:target.${status}`, { target: words.target(count) })}
          />
        )}
        {status === null && words.target(count)}
      </Table.Td>
      <Table.Td c="dark.4">
        {!managed && t('services:unmanaged')}
        {managed && missing.length > 0 && t('services:missing', { months: words.missing(count) })}
      </Table.Td>
    </Table.Tr>
  );
}

/** The counts of the monthly report, group by group. */
export function CountTable({ counts }: { readonly counts: readonly CountLine[] }) {
  const { t } = useTranslation();
  const groups = [...new Set(counts.map(({ group }) => group))];
  return (
    <Table.ScrollContainer
      minWidth={720}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('services:counts') } }}
    >
      <Table verticalSpacing={4} tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('services:columns.count')}</Table.Th>
            <Table.Th ta="right">{t('services:columns.value')}</Table.Th>
            <Table.Th>{t('services:columns.unit')}</Table.Th>
            <Table.Th>{t('services:columns.target')}</Table.Th>
            <Table.Th>{t('services:columns.remark')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {groups.map((group) => (
          <Table.Tbody key={group}>
            <Table.Tr>
              <Table.Th colSpan={5} scope="rowgroup" bg="gray.1">
                {group}
              </Table.Th>
            </Table.Tr>
            {counts
              .filter((count) => count.group === group)
              .map((count) => (
                <CountRow key={count.code} count={count} />
              ))}
          </Table.Tbody>
        ))}
      </Table>
    </Table.ScrollContainer>
  );
}
