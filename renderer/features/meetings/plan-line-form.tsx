import { Autocomplete, Button, Group, Text, TextInput } from '@mantine/core';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TypedLine } from '../../../shared/contract/meetings.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { AmountField } from '../../ui/amount-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { useSentFields } from '../../ui/sent-fields.ts';
import { usePeople } from '../../ui/use-people.ts';

const NO_LINE: TypedLine = {
  action: '',
  who: '',
  due: null,
  cost: null,
  problem: '',
  cause: '',
  funding: '',
  indicator: '',
};

/** Less is no action. */
const SHORTEST = 3;

type LineText = 'funding' | 'indicator' | 'problem' | 'cause';

/** A line of the plan, typed from left to right; Enter adds it, and the cursor goes back to the first field. */
export function PlanLineForm({ onAdd }: { readonly onAdd: (line: TypedLine) => Promise<unknown> }) {
  const { t } = useTranslation();
  const { names, offices } = usePeople();
  const { typed, setTyped, submit } = useSentFields(NO_LINE, onAdd);
  const first = useRef<HTMLInputElement>(null);
  const isReady = typed.action.trim().length >= SHORTEST;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    submit();
    first.current?.focus();
  };
  const text = (name: LineText | 'action') => ({
    label: t(`meetings:plan.${name}`),
    size: 'md',
    flex: 1,
    miw: 200,
    maxLength: 1000,
    value: typed[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={send}>
      <Text c="dark.4">{t('meetings:plan.hint')}</Text>
      <Group align="flex-end" gap="xs" mt="sm">
        <TextInput ref={first} {...text('action')} />
        <Autocomplete
          label={t('meetings:plan.who')}
          size="md"
          w={190}
          data={[...names, ...offices]}
          limit={12}
          maxLength={200}
          value={typed.who}
          onChange={(who) => setTyped({ ...typed, who })}
        />
        <DayField
          label={t('meetings:plan.due')}
          value={typed.due as Day | null}
          onChange={(due) => setTyped({ ...typed, due })}
        />
        <AmountField
          label={t('meetings:plan.cost')}
          w={130}
          value={typed.cost}
          onChange={(cost) => setTyped({ ...typed, cost })}
        />
      </Group>
      <Group align="flex-end" gap="xs" mt="xs">
        <TextInput {...text('funding')} />
        <TextInput {...text('indicator')} />
        <TextInput {...text('problem')} />
        <TextInput {...text('cause')} />
        <Button type="submit" variant="default" mih={44} disabled={!isReady}>
          {t('meetings:plan.add')}
        </Button>
      </Group>
    </form>
  );
}
