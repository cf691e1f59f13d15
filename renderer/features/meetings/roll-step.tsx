import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attendee } from '../../../shared/domain/meetings/meeting-record.ts';
import { Card } from '../../ui/card.tsx';
import { KeyedRows } from '../../ui/keyed-rows.tsx';
import { useSentFields } from '../../ui/sent-fields.ts';
import { QuorumNotice } from './quorum-notice.tsx';
import type { MeetingDesk } from './use-meeting.ts';

const CALLED = ['present', 'excused', 'expected'] as const;
type Called = (typeof CALLED)[number];

/** The words of the roll; absent is what `expected` comes to. */
function useRollWords() {
  const { t } = useTranslation();
  const nameOf = (called: Called) => (called === 'expected' ? 'absent' : called);
  return {
    word: (called: Called) => t(`meetings:roll.${nameOf(called)}`),
    letter: (called: Called) => t(`meetings:roll.keys.${nameOf(called)}`),
  };
}

function MemberRow({
  member,
  isLocked,
  onCall,
}: {
  readonly member: Attendee;
  readonly isLocked: boolean;
  readonly onCall: (called: Called) => void;
}) {
  const { word } = useRollWords();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text style={{ overflowWrap: 'anywhere' }}>
        <bdi>{member.label}</bdi>
        {member.office !== null && (
          <Text span c="dark.4">
            {' '}
            · <bdi>{member.office}</bdi>
          </Text>
        )}
      </Text>
      <Group gap={4} wrap="nowrap">
        {CALLED.map((called) => (
          <Button
            key={called}
            mih={44}
            variant={member.presence === called ? 'filled' : 'default'}
            aria-pressed={member.presence === called}
            disabled={isLocked && member.presence !== called}
            onClick={() => !isLocked && onCall(called)}
          >
            {word(called)}
          </Button>
        ))}
      </Group>
    </Group>
  );
}

function Roll({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const { word, letter } = useRollWords();
  const { record, isLocked, act } = desk;
  const members = record.attendees.filter(({ presence }) => presence !== 'guest');
  const call = (attendee: string, presence: Called): void =>
    act((meetings) => meetings.attend({ meeting: record.id, attendee, presence }));
  const letters = {
    present: letter('present'),
    excused: letter('excused'),
    absent: letter('expected'),
  };
  return (
    <Card title={t('meetings:roll.title')}>
      {members.length === 0 ? (
        <Text>{t('meetings:roll.none')}</Text>
      ) : (
        <Text c="dark.4">{t('meetings:roll.hint', letters)}</Text>
      )}
      <KeyedRows
        label={t('meetings:roll.title')}
        rows={members}
        rowId={({ id }) => id}
        rowLabel={({ label, office, presence }) =>
          [label, office, word(presence as Called)].filter(Boolean).join(', ')
        }
        onKey={({ id }, pressed) => {
          const called = CALLED.find((each) => letter(each) === pressed);
          if (called === undefined || isLocked) return null;
          call(id, called);
          return 'next';
        }}
      >
        {(member) => (
          <MemberRow
            member={member}
            isLocked={isLocked}
            onCall={(called) => call(member.id, called)}
          />
        )}
      </KeyedRows>
    </Card>
  );
}

function Guests({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const { record, isLocked, act, attempt } = desk;
  const guests = record.attendees.filter(({ presence }) => presence === 'guest');
  const guest = useSentFields('', (who) =>
    attempt((meetings) => meetings.invite({ meeting: record.id, who: who.trim() })),
  );
  const isNamed = guest.typed.trim().length > 1;
  return (
    <Card title={t('meetings:roll.guests')}>
      {guests.map(({ id, label }) => (
        <Group key={id} justify="space-between">
          <bdi>{label}</bdi>
          {!isLocked && (
            <Button
              variant="subtle"
              mih={44}
              onClick={() =>
                act((meetings) => meetings.removeGuest({ meeting: record.id, attendee: id }))
              }
            >
              {t('meetings:roll.removeGuest', { name: label })}
            </Button>
          )}
        </Group>
      ))}
      {!isLocked && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isNamed) guest.submit();
          }}
        >
          <Group align="flex-end">
            <TextInput
              flex={1}
              size="md"
              label={t('meetings:roll.guest')}
              description={t('meetings:roll.guestHint')}
              inputWrapperOrder={['label', 'input', 'description']}
              maxLength={200}
              value={guest.typed}
              onChange={(event) => guest.setTyped(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" mih={44} disabled={!isNamed}>
              {t('meetings:roll.add')}
            </Button>
          </Group>
        </form>
      )}
    </Card>
  );
}

function Duties({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const { record, isLocked, act, chairId, secretaryId } = desk;
  const present = record.attendees.filter(({ presence }) => presence === 'present');
  const data = [
    { value: '', label: t('meetings:form.nobody') },
    ...present.map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <SimpleGrid cols={2}>
      {(
        [
          ['chair', chairId],
          ['secretary', secretaryId],
        ] as const
      ).map(([duty, held]) => (
        <NativeSelect
          key={duty}
          label={t(`meetings:form.${duty}`)}
          size="md"
          data={data}
          disabled={isLocked}
          value={held ?? ''}
          onChange={(event) => {
            const attendee = event.currentTarget.value || null;
            act((meetings) => meetings.setDuty({ meeting: record.id, duty, attendee }));
          }}
        />
      ))}
    </SimpleGrid>
  );
}

/** Who came: the roll of the members, the quorum as it is called, the guests, who presides and who writes. */
export function RollStep({ desk }: { readonly desk: MeetingDesk }) {
  return (
    <Stack>
      <QuorumNotice quorum={desk.quorum} />
      <Roll desk={desk} />
      <Duties desk={desk} />
      <Guests desk={desk} />
    </Stack>
  );
}
