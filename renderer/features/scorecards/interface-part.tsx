import { Anchor, Button, Group, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenedCard } from '../../../shared/contract/scorecards.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { nextRoundDay } from '../../../shared/domain/scorecards/score-card.ts';
import { seemsNamed } from '../../../shared/domain/text/seems-named.ts';
import { useApi } from '../../api/client-context.tsx';
import { Card } from '../../ui/card.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import type { ActionMaker } from '../../ui/make-action.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import type { CardDesk } from './use-card.ts';

type Held = Pick<OpenedCard, 'interfaceOn' | 'agreed' | 'nextOn'>;

function useKeepMeeting({ card, facility, act, done }: CardDesk) {
  const { t } = useTranslation();
  const { id, interfaceOn, agreed, nextOn } = card;
  const write = (meeting: Held) =>
    act((scorecards) => scorecards.saveInterface({ facility, id, meeting }));
  return useMutation({
    async mutationFn(meeting: Held) {
      await write(meeting);
      done(t('scorecards:interface.saved'), () => write({ interfaceOn, agreed, nextOn }));
    },
  });
}

/** Another day of the meeting; the next round goes with it, unless somebody chose its day. */
function moveMeeting({ interfaceOn, agreed, nextOn }: Held, day: Day | null): Held {
  const usual = interfaceOn && nextRoundDay(interfaceOn);
  const next = nextOn === usual ? day && nextRoundDay(day) : nextOn;
  return { interfaceOn: day, agreed, nextOn: next };
}

function InterfaceMeeting({ desk }: { readonly desk: CardDesk }) {
  const { t } = useTranslation();
  const { interfaceOn, agreed, nextOn } = desk.card;
  const [typed, setTyped] = useState<Held>({ interfaceOn, agreed, nextOn });
  const keep = useKeepMeeting(desk);
  return (
    <Card title={t('scorecards:interface.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!keep.isPending) keep.mutate(typed);
        }}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <DayField
              label={t('scorecards:interface.day')}
              value={typed.interfaceOn}
              onChange={(day) => setTyped(moveMeeting(typed, day))}
            />
            <DayField
              label={t('scorecards:next.label')}
              value={typed.nextOn}
              onChange={(day) => setTyped({ ...typed, nextOn: day })}
            />
          </SimpleGrid>
          <Text c="dark.4">{t('scorecards:next.hint')}</Text>
          <Textarea
            label={t('scorecards:interface.agreed')}
            description={t('scorecards:interface.agreedHint')}
            inputWrapperOrder={['label', 'input', 'description']}
            size="md"
            autosize
            minRows={3}
            maxLength={4000}
            readOnly={!desk.mayLead}
            value={typed.agreed}
            onChange={(event) => setTyped({ ...typed, agreed: event.currentTarget.value })}
          />
          <div role="status">
            {seemsNamed(typed.agreed) && (
              <StatusMark status="attention" word={t('scorecards:seemsNamed')} />
            )}
          </div>
          <FailureNotice error={keep.error} />
          {desk.mayLead && (
            <Group>
              <Button type="submit" variant="default" mih={44} loading={keep.isPending}>
                {t('scorecards:interface.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Card>
  );
}

/** The promises that came out of the round, in the one list of promises; the next one in one gesture. */
function JointPlan({ desk, maker }: { readonly desk: CardDesk; readonly maker: ActionMaker }) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { facility, card } = desk;
  const { data, error } = useQuery(calls.improvement.list.queryOptions({ input: { facility } }));
  const made = (data ?? []).filter(
    ({ source }) => source?.kind === 'scorecard' && source.ref === card.id,
  );
  const source = { kind: 'scorecard', ref: card.id, item: null, period: null } as const;
  return (
    <Card title={t('scorecards:plan.title')}>
      <FailureNotice error={error} />
      {data && made.length === 0 && <Text>{t('scorecards:plan.none')}</Text>}
      {made.map(({ id, action, who }) => (
        <Group key={id} gap="xs">
          <Anchor component={Link} to={`/actions/${encodeURIComponent(id)}`} mih={44}>
            {action}
          </Anchor>
          {who !== null && <Text c="dark.4">{who}</Text>}
        </Group>
      ))}
      {maker.mayMake && (
        <Group>
          <Button
            variant="default"
            mih={44}
            onClick={() => maker.make({ source, problem: t('scorecards:plan.problem') })}
          >
            {t('scorecards:plan.add')}
          </Button>
        </Group>
      )}
    </Card>
  );
}

/** The meeting of users and providers, and what each promised there. */
export function InterfacePart({
  desk,
  maker,
}: {
  readonly desk: CardDesk;
  readonly maker: ActionMaker;
}) {
  return (
    <Stack>
      <InterfaceMeeting desk={desk} />
      <JointPlan desk={desk} maker={maker} />
    </Stack>
  );
}
