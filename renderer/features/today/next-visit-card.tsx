import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Day, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';

/** The next visit: in how many days, or for how many it has been waited for. */
export function NextVisitCard({
  next,
  today,
  lastVisit,
}: {
  readonly next: Day | null;
  readonly today: Day;
  /** The visit on whose page the next is set; null before the first. */
  readonly lastVisit: string | null;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const days = next === null ? 0 : daysBetween(today, next);
  const place =
    lastVisit === null ? '/visits' : `/visits/${encodeURIComponent(lastVisit)}/feedback`;
  return (
    <Card
      title={t('today:next.title')}
      status={next === null ? 'none' : days < 0 ? 'act' : 'good'}
      action={
        <Anchor component={Link} to={place}>
          {t(next === null ? 'today:next.set' : 'today:next.change')}
        </Anchor>
      }
    >
      {next === null ? (
        <Text>{t('today:next.none')}</Text>
      ) : (
        <>
          <CardFigure>{formats.day(next)}</CardFigure>
          <Text c="dark.4">
            {days < 0
              ? t('today:next.late', { count: -days })
              : t('today:meeting.inDays', { count: days })}
          </Text>
        </>
      )}
    </Card>
  );
}
