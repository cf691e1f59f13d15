import { Paper, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../ui/current-user.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import { UidCell } from './uid-cell.tsx';
import type { Links } from './use-links.ts';

/** Which organisation unit of DHIS2 each centre is. */
export function CentreTable({ links }: { readonly links: Links }) {
  const { t } = useTranslation();
  const mayEdit = useMay('supervisor');
  return (
    <Paper withBorder maw={820}>
      <Table aria-label={t('exchange:page.centres')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('exchange:page.centre')}</Table.Th>
            <Table.Th>{t('exchange:page.orgUnit')}</Table.Th>
            <Table.Th>{t('exchange:page.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(links.data?.centres ?? []).map(({ code, name, orgUnit }) => (
            <Table.Tr key={code}>
              <Table.Th scope="row" fw={400}>
                {name} ({code})
              </Table.Th>
              <Table.Td>
                <UidCell
                  label={t('exchange:page.orgUnitOf', { name })}
                  value={orgUnit}
                  disabled={!mayEdit}
                  save={(unit) => links.saveOrgUnit(code, unit)}
                />
              </Table.Td>
              <Table.Td>
                <StatusMark
                  status={orgUnit === null ? 'none' : 'good'}
                  word={t(`exchange:page.states.${orgUnit === null ? 'unlinked' : 'linked'}`)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
