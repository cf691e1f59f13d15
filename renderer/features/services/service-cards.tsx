import { List, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServicesOverSpan } from '../../../shared/contract/indicators.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { formatPercent, formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { percentOf } from '../../../shared/domain/statistics/percent.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';

type Given = Pick<ServicesOverSpan, 'completeness' | 'promptness' | 'findings'>;

function Completeness({ present, expected }: Given['completeness']) {
  const { t } = useTranslation();
  const percent = percentOf(present, expected);
  const status = percent === null ? 'none' : percent === 100 ? 'good' : 'attention';
  return (
    <Card title={t('services:completeness.title')} status={status}>
      <CardFigure>{percent === null ? '—' : formatPercent(percent, 0)}</CardFigure>
      <Text>{t('services:completeness.count', { present, expected })}</Text>
    </Card>
  );
}

function Promptness({ prompt, known, months, receivedOn }: Given['promptness']) {
  const { t } = useTranslation();
  const { day } = useFormats();
  const status = known === 0 ? 'none' : prompt === known ? 'good' : 'attention';
  return (
    <Card title={t('services:promptness.title')} status={status}>
      {known === 0 && <Text>{t('services:promptness.unknown')}</Text>}
      {known > 0 && <CardFigure>{t('services:promptness.count', { prompt, known })}</CardFigure>}
      {known > 0 && known < months && (
        <Text>{t('services:promptness.notKnown', { count: months - known })}</Text>
      )}
      {receivedOn !== null && (
        <Text c="dark.4">{t('services:promptness.on', { day: day(receivedOn as Day) })}</Text>
      )}
    </Card>
  );
}

function Findings({ findings }: Pick<Given, 'findings'>) {
  const { t } = useTranslation();
  const { month } = useFormats();
  const write = (value: number): string => formatShortNumber(value, 1);
  return (
    <Card
      title={t('services:findings.title')}
      status={findings.length === 0 ? 'good' : 'attention'}
    >
      {findings.length === 0 && <Text>{t('services:findings.none')}</Text>}
      <List spacing={4}>
        {findings.map(({ period, code, found, expected }) => (
          <List.Item key={`${period} ${code}`}>
            {`${month(period as Month)} : `}
            {t(`indicators:coherence.${code}`, {
              found: write(found),
              expected: write(expected),
            })}
          </List.Item>
        ))}
      </List>
    </Card>
  );
}

/** How far what was given can be trusted: what is filled in, what came in time, what contradicts itself. */
export function ServiceCards({ completeness, promptness, findings }: Given) {
  return (
    <SimpleGrid cols={{ base: 1, md: 3 }}>
      <Completeness {...completeness} />
      <Promptness {...promptness} />
      <Findings findings={findings} />
    </SimpleGrid>
  );
}
