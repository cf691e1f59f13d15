import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedAction, VisitLink } from '../../shared/contract/improvement.ts';
import type { ActionSource } from '../../shared/domain/actions/action-source.ts';
import { keepWhys } from '../../shared/domain/actions/five-whys.ts';
import { useApi } from '../api/client-context.tsx';
import { ActionFields } from './action-fields.tsx';
import { NO_ACTION, type TypedAction, wordsOf } from './action-words.ts';
import { useFacility } from './current-facility.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { useDone } from './done-note.tsx';
import { FailureNotice } from './failure-notice.tsx';

/**
 * What is written: a new promise, with what is known of it and the point of a visit or whatever else it comes from, or
 * one that is held.
 */
export type ActionSubject =
  | {
      readonly kind: 'new';
      readonly words: Partial<TypedAction>;
      readonly visit: VisitLink | null;
      readonly source?: ActionSource;
    }
  | { readonly kind: 'held'; readonly action: ListedAction };

/** Less is no promise. */
const SHORTEST = 3;

/** Keeps a promise as it is written, and says so with a way back. */
function useKeep(subject: ActionSubject, onClose: () => void) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const change = async (held: ListedAction, typed: TypedAction): Promise<void> => {
    const before = wordsOf(held);
    const isNamedAnew = typed.who.trim() !== before.who;
    const write = async ({ due: _, who, whys, ...words }: TypedAction): Promise<void> => {
      const answers = [...keepWhys(whys)];
      const named = isNamedAnew ? { who } : {};
      await client.improvement.change({ id: held.id, ...words, whys: answers, ...named });
      await queries.invalidateQueries();
    };
    await write(typed);
    done(t('improvement:form.changed'), () => write(before));
  };
  const record = async (
    typed: TypedAction,
    { visit, source }: Extract<ActionSubject, { kind: 'new' }>,
  ): Promise<void> => {
    const words = { ...typed, whys: [...keepWhys(typed.whys)] };
    const { id } = await client.improvement.record({
      ...words,
      facility,
      visit,
      source: source ?? null,
    });
    await queries.invalidateQueries();
    done(t('improvement:form.recorded'), async () => {
      await client.improvement.remove({ id });
      await queries.invalidateQueries();
    });
  };
  return useMutation({
    mutationFn: (typed: TypedAction) =>
      subject.kind === 'held' ? change(subject.action, typed) : record(typed, subject),
    onSuccess: onClose,
  });
}

function WriteAction({
  subject,
  onClose,
}: {
  readonly subject: ActionSubject;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<TypedAction>(() =>
    subject.kind === 'held' ? wordsOf(subject.action) : { ...NO_ACTION, ...subject.words },
  );
  const keep = useKeep(subject, onClose);
  const isReady = typed.action.trim().length >= SHORTEST;
  const submit = (): void => {
    if (isReady && !keep.isPending) keep.mutate(typed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.ctrlKey) submit();
  };
  return (
    <form
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <ActionFields value={typed} onChange={setTyped} hasDay={subject.kind === 'new'} />
        <FailureNotice error={keep.error} />
        <Group justify="flex-end">
          <Button variant="default" mih={44} onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button type="submit" mih={44} loading={keep.isPending} disabled={!isReady}>
            {t('improvement:form.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The form of a promise over the page; shut while there is nothing to write. */
export function ActionDialog({
  subject,
  onClose,
}: {
  readonly subject: ActionSubject | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <DialogFrame
      opened={subject !== null}
      onClose={onClose}
      size="xl"
      title={t(
        subject?.kind === 'held' ? 'improvement:form.titleHeld' : 'improvement:form.titleNew',
      )}
    >
      {subject && <WriteAction subject={subject} onClose={onClose} />}
    </DialogFrame>
  );
}
