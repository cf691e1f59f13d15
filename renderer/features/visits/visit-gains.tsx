import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { type ItemGain, listGains } from '../../../shared/domain/instruments/one-more-yes.ts';
import type { Submission } from '../../../shared/domain/instruments/submission.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';

/** As many as a team can take up before the next visit. */
const SHOWN = 5;

const ONE_LINE = { whiteSpace: 'nowrap' } as const;

interface VisitGainsProps {
  readonly definition: FormDefinition;
  readonly visit: Submission;
  readonly language: string;
}

/** What one more yes would change: the five missed items that would change the most, each alone. */
export function VisitGains({ definition, visit, language }: VisitGainsProps) {
  const { t } = useTranslation();
  const gains = useMemo(
    () => listGains(definition, visit, language).slice(0, SHOWN),
    [definition, visit, language],
  );
  if (gains.length === 0) return null;
  return (
    <Paper withBorder p="lg" component="section" data-gains>
      <Title order={2} size="h3">
        {t('visits:gains.title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('visits:gains.hint')}
      </Text>
      <Table verticalSpacing="xs" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('visits:gains.item')}</Table.Th>
            <Table.Th ta="end" style={ONE_LINE}>
              {t('visits:gains.of-section')}
            </Table.Th>
            <Table.Th ta="end">{t('visits:gains.of-whole')}</Table.Th>
            <Table.Th>{t('visits:gains.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {gains.map((gain) => (
            <GainRow key={gain.path} gain={gain} />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function GainRow({ gain }: { readonly gain: ItemGain }) {
  const { t } = useTranslation();
  const write = (points: number): string =>
    t('visits:gains.gain', { points: formatShortNumber(points, 1) });
  return (
    <Table.Tr>
      <Table.Td>{gain.label}</Table.Td>
      <Table.Td ta="end">{write(gain.sectionGain)}</Table.Td>
      <Table.Td ta="end">{write(gain.gain)}</Table.Td>
      <Table.Td style={ONE_LINE}>
        <Stack gap={0}>
          {gain.band !== null && <Text>{t('visits:gains.band', { band: gain.band })}</Text>}
          {gain.liftsCritical && <Text>{t('visits:gains.lifts')}</Text>}
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}
