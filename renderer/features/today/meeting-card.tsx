import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../../shared/contract/today.ts';
import { type Day, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { Card, CardFigure } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';

type NextMeeting = NonNullable<Today['nextMeeting']>;

/** What is still to do for it, one word each, and by when its members are to be called. */
function Preparation({
  next: { id, tasks, convokeBy },
  today,
}: {
  readonly next: NextMeeting;
  readonly today: Day;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (id === null) return <StatusMark status="attention" word={t('today:meeting.noPlan')} />;
  if (tasks.length === 0) return <StatusMark status="good" word={t('today:meeting.ready')} />;
  const words = tasks.map((task) => t(`today:meeting.tasks.${task}`)).join(', ');
  return (
    <>
      <StatusMark status="attention" word={t('today:meeting.todo', { tasks: words })} />
      {convokeBy !== null && (
        <Text {...(convokeBy < today ? { fw: 600 } : { c: 'dark.4' })}>
          {t(convokeBy < today ? 'today:meeting.convokeLate' : 'today:meeting.convokeBy', {
            day: formats.day(convokeBy as Day),
          })}
        </Text>
      )}
    </>
  );
}

function Next({ next, today }: { readonly next: NextMeeting; readonly today: Day }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { organName, startAt, place } = next;
  const day = next.day as Day;
  const days = daysBetween(today, day);
  const when = days < 0 ? t('today:meeting.late') : t('today:meeting.inDays', { count: days });
  return (
    <>
      <CardFigure>{formats.day(day)}</CardFigure>
      <Text style={{ overflowWrap: 'anywhere' }}>
        {[organName, startAt, place].filter((fact) => fact !== null).join(' · ')}
      </Text>
      <Text c="dark.4">{when}</Text>
      <Preparation next={next} today={today} />
    </>
  );
}

/** The next meeting with the ASACO, what is still to do for it, and the page to print. */
export function MeetingCard({
  next,
  today,
}: {
  readonly next: Today['nextMeeting'];
  readonly today: Day;
}) {
  const { t } = useTranslation();
  const isReady = next !== null && next.tasks.length === 0 && next.id !== null;
  const isLate = next !== null && next.day < today;
  const id = next?.id ?? null;
  const place = id === null ? '/meetings' : `/meetings/${encodeURIComponent(id)}`;
  return (
    <Card
      title={t('today:meeting.title')}
      status={isLate || !isReady ? 'attention' : 'good'}
      action={
        <>
          <Anchor component={Link} to={place}>
            {t(id === null ? 'today:meeting.plan' : 'today:meeting.open')}
          </Anchor>
          <Anchor component={Link} to="/report">
            {t('today:meeting.prepare')}
          </Anchor>
        </>
      }
    >
      {next === null ? <Text>{t('today:meeting.none')}</Text> : <Next next={next} today={today} />}
    </Card>
  );
}
