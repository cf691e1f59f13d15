import { Anchor, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LooseCard } from '../../../shared/contract/scorecards.ts';
import { MOST_PARTICIPANTS } from '../../../shared/domain/scorecards/score-card.ts';
import { Card } from '../../ui/card.tsx';
import { useFormats } from '../../ui/formats.ts';
import { StatusMark } from '../../ui/status-shape.tsx';
import type { CardDesk } from './use-card.ts';

/** Takes a card into the round; gives the id of the group that it became, or null where it was refused. */
function useTake({ facility, card, act, done }: CardDesk) {
  const { t } = useTranslation();
  return async (submission: string, name: string, participants: number): Promise<string | null> => {
    let id = '';
    const take: Parameters<typeof act>[0] = async (scorecards) => {
      const taken = { facility, card: card.id, submission, name, participants };
      ({ id } = await scorecards.takeCard(taken));
    };
    try {
      await act(take);
    } catch {
      // What is refused is said at the head of the page.
      return null;
    }
    done(t('scorecards:loose.taken', { name }), () =>
      act((scorecards) => scorecards.removeGroup({ facility, id })),
    );
    return id;
  };
}

interface RowProps {
  readonly desk: CardDesk;
  readonly loose: LooseCard;
  /** What the card is, in one line: it names its button too. */
  readonly facts: string;
  readonly onTaken: (id: string) => void;
}

function LooseFacts({ loose, facts }: Pick<RowProps, 'loose' | 'facts'>) {
  const { t } = useTranslation();
  const { submission, participants, left } = loose;
  return (
    <Stack gap={2} flex={1} miw={320}>
      <Anchor component={Link} to={`/visits/${encodeURIComponent(submission)}`}>
        {facts}
      </Anchor>
      <Text>
        {participants === null
          ? t('scorecards:loose.uncounted')
          : t('scorecards:loose.people', { count: participants })}
      </Text>
      {left.length > 0 && (
        <>
          <StatusMark
            status="attention"
            word={t('scorecards:loose.left', { count: left.length })}
          />
          <Text>{left.join(' ; ')}</Text>
        </>
      )}
    </Stack>
  );
}

function TakeButton({ desk, loose, facts, onTaken }: RowProps) {
  const { t } = useTranslation();
  const [counted, count] = useState<number | string>('');
  const take = useTake(desk);
  const { submission, side, group, participants, items } = loose;
  const people = participants ?? counted;
  const isReady = typeof people === 'number' && people > 0 && items > 0;
  const takeIn = async (): Promise<void> => {
    if (typeof people !== 'number') return;
    const id = await take(submission, group ?? t(`scorecards:sides.${side}`), people);
    if (id !== null) onTaken(id);
  };
  return (
    <>
      {participants === null && (
        <NumberInput
          label={t('scorecards:groups.participants')}
          size="md"
          w={140}
          min={1}
          max={MOST_PARTICIPANTS}
          allowDecimal={false}
          value={counted}
          onChange={count}
        />
      )}
      <Button
        variant="default"
        mih={44}
        disabled={!isReady}
        aria-label={`${t('scorecards:loose.take')} : ${facts}`}
        onClick={() => void takeIn()}
      >
        {t('scorecards:loose.take')}
      </Button>
    </>
  );
}

function LooseRow(props: Omit<RowProps, 'facts'>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { side, group, day, source, items } = props.loose;
  const sideName = t(`scorecards:sides.${side}`);
  const facts = t('scorecards:loose.one', {
    day: formats.day(day),
    who: group === null ? sideName : `${group} (${sideName})`,
    source: t(`scorecards:loose.sources.${source}`),
    count: items,
  });
  return (
    <Group justify="space-between" align="flex-end" role="group" aria-label={facts}>
      <LooseFacts loose={props.loose} facts={facts} />
      {props.desk.mayMark && <TakeButton {...props} facts={facts} />}
    </Group>
  );
}

/** The cards that came in filled, and stand in no round: one gesture takes each into this one. */
export function LooseCards({
  desk,
  onTaken,
}: {
  readonly desk: CardDesk;
  /** The group that a card became. */
  readonly onTaken: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { loose } = desk.card;
  if (loose.length === 0) return null;
  return (
    <Card title={t('scorecards:loose.count', { count: loose.length })} status="attention">
      <Stack>
        {loose.map((each) => (
          <LooseRow key={each.submission} desk={desk} loose={each} onTaken={onTaken} />
        ))}
      </Stack>
    </Card>
  );
}
