import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CentreProgress } from '../../../shared/contract/sending.ts';
import { stateOfChanges } from '../../../shared/domain/exchange/record-state.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { useFormats } from '../../ui/formats.ts';
import { RecordStateMark } from '../../ui/record-state.tsx';

const COUNTS = ['unsent', 'sent', 'received'] as const;

function CentreRow({ centre }: { readonly centre: CentreProgress }) {
  const { t } = useTranslation();
  const { instant } = useFormats();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {centre.facility === '' ? t('sending:centres.common') : centre.name}
        {centre.handedTo && (
          <Text fw={400} c="dark.4">
            {t('sending:centres.handed', {
              name: centre.handedTo.name,
              when: instant(centre.handedTo.at),
            })}
          </Text>
        )}
      </Table.Th>
      <Table.Td>
        <RecordStateMark
          state={stateOfChanges({ ...centre, hasLeft: centre.sent + centre.received > 0 })}
        />
      </Table.Td>
      {COUNTS.map((name) => (
        <Table.Td key={name} ta="right" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {formatNumber(centre[name])}
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** How many changes to each centre went how far. */
export function CentreProgressTable({ centres }: { readonly centres: readonly CentreProgress[] }) {
  const { t } = useTranslation();
  return (
    <Table
      bg="white"
      withTableBorder
      verticalSpacing="xs"
      aria-label={t('sending:centres.title')}
      fz="md"
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('sending:centres.centre')}</Table.Th>
          <Table.Th scope="col">{t('sending:centres.state')}</Table.Th>
          {COUNTS.map((name) => (
            <Table.Th key={name} scope="col" ta="right">
              {t(`sending:centres.${name}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {centres.map((centre) => (
          <CentreRow key={centre.facility} centre={centre} />
        ))}
      </Table.Tbody>
    </Table>
  );
}
