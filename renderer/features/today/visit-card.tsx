import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import { type Day, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { formatPercent } from '../../../shared/domain/numbers/format-number.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

/** The last visit with its score. */
export function VisitCard({
  visit,
  today,
}: {
  readonly visit: Today['lastVisit'];
  readonly today: Day;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const mayRecord = useMay('entry');
  if (!visit) {
    return (
      <Card
        title={t('today:visit.title')}
        status="none"
        action={
          mayRecord && (
            <Anchor component={Link} to="/visits">
              {t('today:visit.begin')}
            </Anchor>
          )
        }
      >
        <Text>{t('today:visit.none')}</Text>
      </Card>
    );
  }
  const day = visit.day as Day;
  return (
    <Card
      title={t('today:visit.title')}
      status={visit.criticalMissed > 0 ? 'critical' : visit.status}
      action={
        <Anchor component={Link} to={`/visits/${encodeURIComponent(visit.id)}`}>
          {t('today:visit.open')}
        </Anchor>
      }
    >
      <CardFigure>
        {visit.score === null ? t('today:visit.noScore') : formatPercent(visit.score)}
      </CardFigure>
      {visit.band !== null && <StatusMark status={visit.status} word={visit.band} />}
      {visit.criticalMissed > 0 && (
        <StatusMark
          status="critical"
          word={t('today:visit.critical', { count: visit.criticalMissed })}
        />
      )}
      <Text>{visit.form}</Text>
      <Text c="dark.4">
        {formats.day(day)} · {t('today:daysAgo', { count: daysBetween(day, today) })}
      </Text>
    </Card>
  );
}
