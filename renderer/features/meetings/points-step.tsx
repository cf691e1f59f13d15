import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { AgendaItem } from '../../../shared/domain/meetings/meeting-record.ts';
import { Card } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';
import { KeptText } from '../../ui/kept-text.tsx';
import type { MeetingDesk } from './use-meeting.ts';

/** What helps to speak of a point: the minutes before, the figures, the report. */
function PointSource({
  item,
  lastDay,
}: {
  readonly item: AgendaItem;
  readonly lastDay: string | null;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  switch (item.kind) {
    case 'lastMinutes':
      return (
        <Text c="dark.4">
          {lastDay === null
            ? t('meetings:points.first')
            : t('meetings:points.last', { day: formats.day(lastDay as Day) })}
        </Text>
      );
    case 'technicalReport':
    case 'financialReport':
    case 'results':
      return (
        <Group>
          <Anchor component={Link} to={item.kind === 'financialReport' ? '/money' : '/figures'}>
            {t('meetings:page.figures')}
          </Anchor>
          <Anchor component={Link} to="/report">
            {t('meetings:page.report')}
          </Anchor>
        </Group>
      );
    default:
      return null;
  }
}

/** What was said under each point of the agenda. */
export function PointsStep({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const { record, isLocked, act, lastDay } = desk;
  return (
    <Card title={t('meetings:points.title')}>
      {record.agenda.length === 0 && <Text>{t('meetings:points.none')}</Text>}
      <Stack>
        {record.agenda.map((item, at) => (
          <div key={item.id}>
            <KeptText
              label={`${at + 1}. ${item.title}`}
              minRows={2}
              maxLength={10_000}
              readOnly={isLocked}
              value={item.notes}
              onKeep={(notes) =>
                act((meetings) => meetings.note({ meeting: record.id, item: item.id, notes }))
              }
            />
            <PointSource item={item} lastDay={lastDay} />
          </div>
        ))}
      </Stack>
    </Card>
  );
}
