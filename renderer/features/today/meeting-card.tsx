import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Day, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';

/** The next meeting with the ASACO, and the page to print for it. */
export function MeetingCard({
  next,
  today,
}: {
  readonly next: string | null;
  readonly today: Day;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Card
      title={t('today:meeting.title')}
      status={next === null ? 'attention' : 'good'}
      action={
        <Anchor component={Link} to="/report">
          {t('today:meeting.prepare')}
        </Anchor>
      }
    >
      {next === null ? (
        <Text>{t('today:meeting.none')}</Text>
      ) : (
        <>
          <CardFigure>{formats.day(next as Day)}</CardFigure>
          <Text c="dark.4">
            {t('today:meeting.inDays', { count: daysBetween(today, next as Day) })}
          </Text>
        </>
      )}
    </Card>
  );
}
