import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedGroup } from '../../../shared/contract/scorecards.ts';
import { CARD_SIDES, type CardSide } from '../../../shared/domain/scorecards/score-card.ts';
import { seemsNamed } from '../../../shared/domain/text/seems-named.ts';
import { useApi } from '../../api/client-context.tsx';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { RecordForm } from '../../ui/record-form.tsx';
import { StatusMark } from '../../ui/status-shape.tsx';
import type { CardDesk } from './use-card.ts';

/** A group that is changed, or a new one. */
export type GroupSubject = OpenedGroup | 'new';

interface FormProps {
  readonly desk: CardDesk;
  /** The group that is changed, or `null` for a new one. */
  readonly held: OpenedGroup | null;
  /** The id of what was kept. */
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

function useKeepGroup({ desk, held, onDone }: FormProps) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { facility, card, act, done } = desk;
  return useMutation({
    async mutationFn(typed: Pick<OpenedGroup, 'side' | 'name' | 'participants'>) {
      const group = { facility, card: card.id };
      let kept = held?.id ?? '';
      await act(async (scorecards) => {
        ({ id: kept } = await scorecards.saveGroup({ ...group, id: held?.id ?? null, ...typed }));
      });
      done(t('scorecards:groups.saved'), () =>
        act(() =>
          held
            ? client.scorecards.saveGroup({
                ...group,
                id: kept,
                side: held.side,
                name: held.name,
                participants: held.participants,
              })
            : client.scorecards.removeGroup({ facility, id: kept }),
        ),
      );
      return kept;
    },
    onSuccess: onDone,
  });
}

function GroupForm(props: FormProps) {
  const { t } = useTranslation();
  const { desk, held, onClose } = props;
  const hasUsers = desk.card.groups.some(({ side }) => side === 'users');
  const [side, setSide] = useState<CardSide>(held?.side ?? 'users');
  const [name, setName] = useState(held?.name ?? '');
  const [people, setPeople] = useState<number | string>(held?.participants ?? '');
  const keep = useKeepGroup(props);
  const isReady = name.trim() !== '' && typeof people === 'number' && people > 0;
  return (
    <RecordForm
      error={keep.error}
      isReady={isReady && !keep.isPending}
      save={t('scorecards:groups.save')}
      onClose={onClose}
      onSave={() => {
        if (typeof people === 'number')
          keep.mutate({ side, name: name.trim(), participants: people });
      }}
    >
      <NativeSelect
        label={t('scorecards:groups.side')}
        size="md"
        data-autofocus
        // A group that gave marks by the one form does not change to the other.
        disabled={held !== null && Object.keys(held.marks).length > 0}
        data={CARD_SIDES.map((each) => ({ value: each, label: t(`scorecards:sides.${each}`) }))}
        value={side}
        onChange={(event) => {
          const chosen = CARD_SIDES.find((each) => each === event.currentTarget.value);
          if (chosen) setSide(chosen);
          if (chosen === 'providers' && name === '') setName(t('scorecards:sides.providers'));
        }}
      />
      <TextInput
        label={t('scorecards:groups.name')}
        description={hasUsers && side === 'providers' ? null : t('scorecards:groups.nameHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        size="md"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div role="status">
        {seemsNamed(name) && <StatusMark status="attention" word={t('scorecards:seemsNamed')} />}
      </div>
      <NumberInput
        label={t('scorecards:groups.participants')}
        size="md"
        min={1}
        max={10_000}
        allowDecimal={false}
        value={people}
        onChange={setPeople}
      />
    </RecordForm>
  );
}

/** Writes a group over the page; shut while there is none to write. */
export function GroupDialog({
  subject,
  ...acts
}: Omit<FormProps, 'held'> & { readonly subject: GroupSubject | null }) {
  const { t } = useTranslation();
  const held = subject === 'new' ? null : subject;
  return (
    <DialogFrame
      opened={subject !== null}
      onClose={acts.onClose}
      size="lg"
      title={t(held ? 'scorecards:groups.edit' : 'scorecards:groups.add')}
    >
      {subject !== null && <GroupForm held={held} {...acts} />}
    </DialogFrame>
  );
}
