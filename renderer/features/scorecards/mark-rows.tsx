import { Button, Group, Kbd, NumberInput, Stack, Switch, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedGroup } from '../../../shared/contract/scorecards.ts';
import type { CardItem, CardMark } from '../../../shared/domain/scorecards/card-items.ts';
import { countVotes, type GivenMark } from '../../../shared/domain/scorecards/score-card.ts';
import { seemsNamed } from '../../../shared/domain/text/seems-named.ts';
import { KeptText } from '../../ui/kept-text.tsx';
import { KeyedRows } from '../../ui/keyed-rows.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import type { CardDesk } from './use-card.ts';

const NOTHING: GivenMark = { mark: null, votes: null, reason: '' };

type Give = (item: CardItem, given: GivenMark) => void;

interface RowProps {
  readonly item: CardItem;
  readonly marks: readonly CardMark[];
  readonly given: GivenMark;
  readonly people: number;
  readonly give: (given: GivenMark) => void;
}

function MarkButtons({ marks, given, give }: RowProps) {
  return (
    <Group gap={4}>
      {marks.map(({ name, label }, at) => (
        <Button
          key={name}
          mih={44}
          tabIndex={-1}
          leftSection={<Kbd>{at + 1}</Kbd>}
          variant={given.mark === name ? 'filled' : 'default'}
          aria-pressed={given.mark === name}
          onClick={() => give({ ...given, mark: given.mark === name ? null : name, votes: null })}
        >
          {label}
        </Button>
      ))}
    </Group>
  );
}

/** Enter leads from a field to the next number of hands, and from the last, or from the reason, to the next row. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  const votes = event.currentTarget.closest('[data-votes]');
  const fields: readonly HTMLElement[] = [...(votes?.querySelectorAll('input') ?? [])];
  const row = event.currentTarget.closest<HTMLElement>('[data-mark-row]')?.parentElement;
  const field = fields[fields.indexOf(event.currentTarget) + 1];
  const next = field ?? row?.nextElementSibling ?? row;
  if (next instanceof HTMLElement) next.focus();
}

function VoteInputs({ marks, given, people, give }: RowProps) {
  const { t } = useTranslation();
  const votes = given.votes ?? {};
  const count = (name: string, value: number | string): void => {
    const { [name]: _, ...others } = votes;
    const next = typeof value === 'number' ? { ...others, [name]: value } : others;
    give({ ...given, mark: null, votes: Object.keys(next).length === 0 ? null : next });
  };
  return (
    <>
      <Group gap="xs" data-votes>
        {marks.map(({ name, label }, at) => (
          <NumberInput
            // What was refused or taken back shows as it is held.
            key={`${name} ${votes[name] ?? ''}`}
            label={`${at + 1} · ${label}`}
            size="md"
            w={150}
            min={0}
            max={people}
            clampBehavior="none"
            allowDecimal={false}
            hideControls
            defaultValue={votes[name] ?? ''}
            tabIndex={-1}
            onKeyDown={goOn}
            onBlur={(event) => {
              const typed = event.currentTarget.value;
              if (typed !== String(votes[name] ?? ''))
                count(name, typed === '' ? '' : Number(typed));
            }}
          />
        ))}
      </Group>
      <Text c="dark.4">{t('scorecards:marks.votes', { votes: countVotes(votes), people })}</Text>
    </>
  );
}

function MarkRow(props: RowProps & { readonly hasVotes: boolean }) {
  const { t } = useTranslation();
  const { item, given, give, hasVotes } = props;
  return (
    <Stack gap={6} data-mark-row>
      <Text fw={600}>{item.label}</Text>
      {hasVotes ? <VoteInputs {...props} /> : <MarkButtons {...props} />}
      <KeptText
        aria-label={t('scorecards:marks.reasonOf', { item: item.label })}
        placeholder={t('scorecards:reason')}
        minRows={1}
        maxLength={1000}
        data-reason
        // By R, so that the tabulator goes from item to item.
        tabIndex={-1}
        value={given.reason}
        onKeep={(reason) => give({ ...given, reason: reason.trim() })}
        onKeyDown={goOn}
      />
      <div role="status">
        {seemsNamed(given.reason) && (
          <StatusMark status="attention" word={t('scorecards:marks.seemsNamed')} />
        )}
      </div>
    </Stack>
  );
}

function useGive({ facility, act, done }: CardDesk, group: OpenedGroup): Give {
  const { t } = useTranslation();
  return (item, given) => {
    const before = group.marks[item.key] ?? NOTHING;
    const write = (said: GivenMark) =>
      act((scorecards) =>
        scorecards.mark({ facility, group: group.id, item: item.key, given: said }),
      );
    // What is refused is said at the head of the page.
    write(given).then(
      () => done(t('scorecards:marks.saved', { item: item.label }), () => write(before)),
      () => undefined,
    );
  };
}

function wordOf(given: GivenMark, marks: readonly CardMark[], none: string): string {
  return marks.find(({ name }) => name === given.mark)?.label ?? none;
}

/** What a group says of each item: a mark by one key, or hands that are counted, and why. */
export function MarkRows({
  desk,
  group,
}: {
  readonly desk: CardDesk;
  readonly group: OpenedGroup;
}) {
  const { t } = useTranslation();
  const give = useGive(desk, group);
  const wasVoting = Object.values(group.marks).some(({ votes }) => votes !== null);
  const [hasVotes, setVotes] = useState(wasVoting);
  const items = desk.card.items.filter(({ marks }) => marks[group.side].length > 0);
  const most = Math.max(0, ...items.map(({ marks }) => marks[group.side].length));
  const givenOf = ({ key }: CardItem): GivenMark => group.marks[key] ?? NOTHING;
  const press = (item: CardItem, key: string, row: HTMLElement) => {
    const leadTo = (field: Element | null | undefined) => {
      if (!(field instanceof HTMLElement)) return null;
      field.focus();
      return 'left' as const;
    };
    if (key === 'R') return leadTo(row.querySelector('[data-reason]'));
    if (hasVotes) return leadTo(row.querySelectorAll('[data-votes] input')[Number(key) - 1]);
    const mark = key === 'DELETE' ? null : item.marks[group.side][Number(key) - 1]?.name;
    if (mark === undefined) return null;
    give(item, { ...givenOf(item), mark, votes: null });
    return 'stay' as const;
  };
  return (
    <Stack>
      <Switch
        size="md"
        label={t('scorecards:marks.vote')}
        checked={hasVotes}
        disabled={wasVoting}
        onChange={(event) => setVotes(event.currentTarget.checked)}
      />
      <Text c="dark.4">
        {t(hasVotes ? 'scorecards:marks.hintVotes' : 'scorecards:marks.hint', {
          first: 1,
          last: most,
        })}
      </Text>
      <KeyedRows
        label={t('scorecards:marks.label', { name: group.name })}
        rows={items}
        rowId={({ key }) => key}
        rowLabel={(item) =>
          `${item.label}, ${wordOf(givenOf(item), item.marks[group.side], t('scorecards:marks.none'))}`
        }
        onKey={press}
      >
        {(item) => (
          <MarkRow
            item={item}
            marks={item.marks[group.side]}
            given={givenOf(item)}
            people={group.participants}
            hasVotes={hasVotes}
            give={(given) => give(item, given)}
          />
        )}
      </KeyedRows>
    </Stack>
  );
}
