import { Button, Group, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { Card } from '../../ui/card.tsx';
import { DayField, TimeField } from '../../ui/day-field.tsx';
import { useFormats } from '../../ui/formats.ts';
import { useSentFields } from '../../ui/sent-fields.ts';
import { SignedPages } from './signed-pages.tsx';
import { StageMark } from './stage-mark.tsx';
import type { MeetingDesk } from './use-meeting.ts';

function Closing({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const { record, isLocked, act } = desk;
  const meeting = record.id;
  return (
    <Card title={t('meetings:minutes.closing')}>
      <SimpleGrid cols={{ base: 2, lg: 4 }}>
        <TimeField
          label={t('meetings:form.endAt')}
          value={record.endAt}
          readOnly={isLocked}
          onChange={(endAt) => act((meetings) => meetings.change({ meeting, endAt }))}
        />
        <DayField
          label={t('meetings:form.nextDay')}
          value={record.nextDay}
          readOnly={isLocked}
          onChange={(nextDay) => act((meetings) => meetings.change({ meeting, nextDay }))}
        />
      </SimpleGrid>
    </Card>
  );
}

function State({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { record, isLocked, act, signers, signedOn } = desk;
  const { id: meeting, stage, attendees } = record;
  const names = attendees.filter(({ id }) => signers.includes(id)).map(({ label }) => label);
  return (
    <Card title={t('meetings:minutes.state')}>
      <StageMark stage={stage} />
      {signedOn !== null && (
        <Text>
          {t('meetings:minutes.signers', {
            day: formats.day(signedOn as Day),
            names: names.join(', '),
          })}
        </Text>
      )}
      {stage === 'signed' && <Text>{t('meetings:page.locked')}</Text>}
      {(stage === 'planned' || stage === 'held') && <Text>{t('meetings:minutes.notYet')}</Text>}
      {stage === 'approved' && !isLocked && (
        <Group>
          <Button
            variant="default"
            mih={44}
            onClick={() => act((meetings) => meetings.advance({ meeting, stage: 'held' }))}
          >
            {t('meetings:page.reopen')}
          </Button>
        </Group>
      )}
    </Card>
  );
}

function Addenda({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const field = useRef<HTMLTextAreaElement>(null);
  const { record, attempt } = desk;
  const { typed, setTyped, submit } = useSentFields('', (text) =>
    attempt((meetings) => meetings.addAddendum({ meeting: record.id, text: text.trim() })),
  );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    submit();
    field.current?.focus();
  };
  return (
    <Card title={t('meetings:minutes.addenda')}>
      {record.addenda.length === 0 && <Text>{t('meetings:minutes.noAddendum')}</Text>}
      {record.addenda.map(({ id, day, text: said, author }) => (
        <div key={id} style={{ overflowWrap: 'anywhere' }}>
          <Text c="dark.4">
            {t('meetings:minutes.addendumOf', { day: formats.day(day), author })}
          </Text>
          <Text>{said}</Text>
        </div>
      ))}
      <form onSubmit={send}>
        <Group align="flex-end">
          <Textarea
            ref={field}
            label={t('meetings:minutes.addendum')}
            autosize
            size="md"
            flex={1}
            maxLength={1000}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" mih={44} disabled={typed.trim().length < 3}>
            {t('meetings:minutes.addendumGo')}
          </Button>
        </Group>
      </form>
    </Card>
  );
}

/** How the meeting ends: the hour, the next day, the minutes, their signed pages and what was added since. */
export function MinutesStep({ desk }: { readonly desk: MeetingDesk }) {
  return (
    <Stack>
      <Closing desk={desk} />
      <State desk={desk} />
      {desk.record.stage !== 'planned' && <SignedPages desk={desk} />}
      {desk.record.stage === 'signed' && <Addenda desk={desk} />}
    </Stack>
  );
}
