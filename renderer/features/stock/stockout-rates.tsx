import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StockOverview } from '../../../shared/contract/stock.ts';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import type { CountedPercent } from '../../../shared/domain/statistics/percent.ts';

const NAMES = ['onDay', 'overPeriod'] as const;

function Rate({
  name,
  rate: { value, numerator, denominator },
}: {
  readonly name: (typeof NAMES)[number];
  readonly rate: CountedPercent;
}) {
  const { t } = useTranslation();
  const facts = { count: numerator, of: denominator };
  return (
    <Stack gap={0} flex={1} miw={240}>
      <Text fw={600}>{t(`stock:rates.${name}`)}</Text>
      <Text fz={28} fw={700} lh={1.2}>
        {value === null ? '—' : formatPercent(value, 1)}
      </Text>
      <Text c="dark.4">
        {value === null ? t('stock:rates.none') : t(`stock:rates.${name}Counts`, facts)}
      </Text>
    </Stack>
  );
}

/** How often the tracers were out: on the last day, and over the days of the month; each with its counts. */
export function StockoutRates({ overview }: { readonly overview: StockOverview }) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label={t('stock:rates.title')}>
      <Title order={2} size="h4" mb="xs">
        {t('stock:rates.title')}
      </Title>
      <Group align="flex-start" gap="xl">
        {NAMES.map((name) => (
          <Rate key={name} name={name} rate={overview[name]} />
        ))}
      </Group>
    </Paper>
  );
}
