import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { DayField, TimeField } from '../../ui/day-field.tsx';
import { KeptText } from '../../ui/kept-text.tsx';
import { AgendaEditor } from './agenda-editor.tsx';
import type { MeetingDesk } from './use-meeting.ts';

/** When and where the meeting is, when its members were called, and its agenda. */
export function PrepareStep({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const { record, isLocked, act } = desk;
  const meeting = record.id;
  return (
    <Stack>
      <Card title={t('meetings:steps.prepare')}>
        <SimpleGrid cols={{ base: 2, lg: 4 }} style={{ alignItems: 'end' }}>
          <DayField
            label={t('meetings:form.day')}
            value={record.day}
            readOnly={isLocked}
            onChange={(day) => day && act((meetings) => meetings.change({ meeting, day }))}
          />
          <TimeField
            label={t('meetings:form.startAt')}
            value={record.startAt}
            readOnly={isLocked}
            onChange={(startAt) => act((meetings) => meetings.change({ meeting, startAt }))}
          />
          <DayField
            label={t('meetings:form.convokedOn')}
            value={record.convokedOn}
            readOnly={isLocked}
            onChange={(convokedOn) => act((meetings) => meetings.change({ meeting, convokedOn }))}
          />
          <KeptText
            label={t('meetings:form.place')}
            maxLength={200}
            value={record.place ?? ''}
            readOnly={isLocked}
            onKeep={(place) => act((meetings) => meetings.change({ meeting, place }))}
          />
        </SimpleGrid>
      </Card>
      <AgendaEditor desk={desk} />
    </Stack>
  );
}
