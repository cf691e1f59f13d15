import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CentreRow } from '../../../shared/contract/headquarters.ts';
import { formatNumber } from '../../../shared/domain/numbers/format-number.ts';
import { CardFigure } from '../../ui/card.tsx';

function sum(centres: readonly CentreRow[], of: (centre: CentreRow) => number): number {
  return centres.reduce((total, centre) => total + of(centre), 0);
}

/** The counts above the table, of the centres that it shows. */
export function CentreCounts({ centres }: { readonly centres: readonly CentreRow[] }) {
  const { t } = useTranslation();
  const late = centres.filter(({ months }) => months.missing.length > 0).length;
  const received = sum(centres, ({ months }) => months.received);
  const expected = sum(centres, ({ months }) => months.expected);
  const counts = [
    ['centres', formatNumber(centres.length), ''],
    ['late', formatNumber(late), ''],
    [
      'received',
      formatNumber(received),
      t('headquarters:counts.of', { of: formatNumber(expected) }),
    ],
    ['overdue', formatNumber(sum(centres, ({ overdue }) => overdue)), ''],
    ['stockouts', formatNumber(sum(centres, ({ stockouts }) => stockouts)), ''],
  ] as const;
  return (
    <Group gap="sm" align="stretch" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {counts.map(([name, figure, detail]) => (
        <Paper key={name} withBorder px="md" py="xs" miw={150} component="li">
          <CardFigure>
            {figure}{' '}
            <Text component="span" c="dark.4">
              {detail}
            </Text>
          </CardFigure>
          <Text c="dark.4">{t(`headquarters:counts.${name}`)}</Text>
        </Paper>
      ))}
    </Group>
  );
}
