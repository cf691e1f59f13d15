import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeathDifference } from '../../../shared/domain/deaths/compare-deaths.ts';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

/** Months whose report counts other deaths than were reviewed, each with the way to its sheet. */
export function DifferenceList({
  differences,
}: {
  readonly differences: readonly DeathDifference[];
}) {
  const { t } = useTranslation();
  const { month } = useFormats();
  const title = t('deaths:differences.title');
  if (differences.length === 0) return <Text>{t('deaths:differences.none')}</Text>;
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {differences.map(({ period, kind, reported, reviewed }) => {
        const facts = { month: month(period), kind: t(`deaths:kinds.${kind}`), reported, reviewed };
        const word = t(`deaths:differences.${reported === null ? 'unreported' : 'line'}`, facts);
        return (
          <div key={`${period} ${kind}`}>
            <StatusMark status="attention" word={word} />{' '}
            <Anchor component={Link} to={`/month?period=${period}&sheet=services`}>
              {t('deaths:differences.open')}
            </Anchor>
          </div>
        );
      })}
    </Stack>
  );
}
