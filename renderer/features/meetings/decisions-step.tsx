import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countVotes } from '../../../shared/domain/meetings/decision-votes.ts';
import type { Decision } from '../../../shared/domain/meetings/meeting-record.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { Card } from '../../ui/card.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { MakeActionButton, useActionMaker } from '../../ui/make-action.tsx';
import { useSentFields } from '../../ui/sent-fields.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import { QuorumNotice } from './quorum-notice.tsx';
import type { MeetingDesk } from './use-meeting.ts';

type TypedDecision = Omit<Decision, 'id'> & { readonly id: string | null };

const NO_DECISION: TypedDecision = {
  id: null,
  text: '',
  votesFor: null,
  votesAgainst: null,
  abstentions: null,
};

/** Less is no decision. */
const SHORTEST = 3;

function DecisionForm({
  held,
  onKeep,
}: {
  readonly held: TypedDecision;
  readonly onKeep: (decision: TypedDecision) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const leave = (sent: TypedDecision): TypedDecision => (held.id === null ? held : sent);
  const { typed, setTyped, submit } = useSentFields(held, onKeep, leave);
  const text = useRef<HTMLTextAreaElement>(null);
  const isReady = typed.text.trim().length >= SHORTEST;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    submit();
    text.current?.focus();
  };
  return (
    <form onSubmit={send}>
      <Group align="flex-end" mt="sm">
        <Textarea
          ref={text}
          label={t('meetings:decisions.text')}
          autosize
          size="md"
          flex={1}
          miw={280}
          maxLength={1000}
          value={typed.text}
          onChange={(event) => setTyped({ ...typed, text: event.currentTarget.value })}
        />
        {(
          [
            ['votesFor', 'for'],
            ['votesAgainst', 'against'],
            ['abstentions', 'abstentions'],
          ] as const
        ).map(([name, word]) => (
          <AmountField
            key={name}
            label={t(`meetings:decisions.${word}`)}
            w={110}
            value={typed[name]}
            onChange={(votes) => setTyped({ ...typed, [name]: votes })}
          />
        ))}
        <Button type="submit" variant="default" mih={44} disabled={!isReady}>
          {t(held.id === null ? 'meetings:decisions.add' : 'meetings:decisions.change')}
        </Button>
      </Group>
    </form>
  );
}

function Votes({ decision, present }: { readonly decision: Decision; readonly present: number }) {
  const { t } = useTranslation();
  const { votes, differs } = countVotes(decision, present);
  if (votes === null) return <Text c="dark.4">{t('meetings:decisions.notCounted')}</Text>;
  const { votesFor, votesAgainst, abstentions } = decision;
  const counted = {
    for: votesFor ?? 0,
    against: votesAgainst ?? 0,
    abstentions: abstentions ?? 0,
  };
  return (
    <Stack gap={0}>
      <Text c="dark.4">{t('meetings:decisions.votes', counted)}</Text>
      {differs !== null && (
        <StatusMark
          status="attention"
          word={t(`meetings:decisions.${differs}`, { votes, present })}
        />
      )}
    </Stack>
  );
}

/** What the meeting decides, with its votes held against who is there. */
export function DecisionsStep({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation();
  const done = useDone();
  const maker = useActionMaker();
  const { record, quorum, isLocked, act, attempt } = desk;
  const meeting = record.id;
  const [changed, change] = useState<string | null>(null);
  const keep = async (decision: TypedDecision): Promise<void> => {
    await attempt((meetings) => meetings.decide({ meeting, ...decision }));
    if (decision.id !== null) change(null);
  };
  const causeOf = ({ id, text }: Decision) => ({
    source: { kind: 'meeting', ref: meeting, item: id, period: null } as const,
    problem: '',
    action: text,
  });
  const remove = (decision: Decision): void =>
    act(
      (meetings) => meetings.removeDecision({ meeting, id: decision.id }),
      () =>
        done(t('meetings:decisions.removed'), async () =>
          act((meetings) => meetings.decide({ meeting, ...decision, id: null })),
        ),
    );
  return (
    <Stack>
      <QuorumNotice quorum={quorum} />
      <Card title={t('meetings:decisions.title')}>
        {record.decisions.length === 0 && <Text>{t('meetings:decisions.none')}</Text>}
        {record.decisions.map((decision, at) =>
          decision.id === changed ? (
            <DecisionForm key={decision.id} held={decision} onKeep={keep} />
          ) : (
            <Group
              key={decision.id}
              justify="space-between"
              wrap="nowrap"
              align="flex-start"
              data-make-row
            >
              <div style={{ overflowWrap: 'anywhere' }}>
                <Text fw={600}>
                  {at + 1}. {decision.text}
                </Text>
                <Votes decision={decision} present={quorum.present} />
                {quorum.isReached === false && (
                  <StatusMark status="attention" word={t('meetings:decisions.noQuorum')} />
                )}
              </div>
              {!isLocked && (
                <Group gap={4} wrap="nowrap">
                  <MakeActionButton maker={maker} cause={causeOf(decision)} name={decision.text} />
                  <Button
                    variant="default"
                    mih={44}
                    aria-label={t('meetings:decisions.edit', { text: decision.text })}
                    onClick={() => change(decision.id)}
                  >
                    {t('meetings:words.edit')}
                  </Button>
                  <Button
                    variant="default"
                    mih={44}
                    aria-label={t('meetings:decisions.remove', { text: decision.text })}
                    onClick={() => remove(decision)}
                  >
                    {t('meetings:words.remove')}
                  </Button>
                </Group>
              )}
            </Group>
          ),
        )}
        {maker.dialog}
        {!isLocked && <DecisionForm held={NO_DECISION} onKeep={keep} />}
      </Card>
    </Stack>
  );
}
