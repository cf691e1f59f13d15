import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedAction } from '../../shared/contract/improvement.ts';
import {
  type ActionStanding,
  markAction,
  postponeAction,
} from '../../shared/domain/actions/action-standing.ts';
import type { ActionStatus } from '../../shared/domain/actions/action-state.ts';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { useApi } from '../api/client-context.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { DayField } from './day-field.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { useDone } from './done-note.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { localDay, useFormats } from './formats.ts';

/** What can be said of a promise, by where it stands. */
const NEXT: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  todo: ['done', 'doing', 'abandoned'],
  doing: ['done', 'abandoned'],
  done: ['verified', 'todo'],
  verified: ['todo'],
  abandoned: ['todo'],
};

function standingOf({ status, due, carriedOver, closedOn }: ListedAction): ActionStanding {
  return { status, due, carriedOver, closedOn };
}

/** Says where a promise stands now, with a way back to where it stood. */
function useMark(action: ListedAction, onClose: () => void) {
  const { client } = useApi();
  const queries = useQueryClient();
  const done = useDone();
  const mark = async (standing: ActionStanding): Promise<void> => {
    await client.improvement.mark({ id: action.id, ...standing });
    await queries.invalidateQueries();
  };
  return useMutation({
    mutationFn: async (next: { readonly standing: ActionStanding; readonly said: string }) => {
      // The page shows the new standing before this ends: where it stood is kept here.
      const before = standingOf(action);
      await mark(next.standing);
      return before;
    },
    onSuccess: (before, { said }) => {
      done(said, () => mark(before));
      onClose();
    },
  });
}

function FollowUp({
  action,
  onChange,
  onClose,
}: {
  readonly action: ListedAction;
  readonly onChange: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [until, setUntil] = useState<Day | null>(null);
  const mark = useMark(action, onClose);
  const today = localDay(new Date().toISOString());
  const say = (status: ActionStatus): void => {
    const word = t(`meeting:promises.status.${status}`);
    const said = t('improvement:mark.marked', { action: action.action, status: word });
    mark.mutate({ standing: markAction(standingOf(action), status, today), said });
  };
  const postpone = (day: Day): void => {
    const facts = { action: action.action, day: formats.day(day) };
    const said = t('improvement:mark.postponed', facts);
    mark.mutate({ standing: postponeAction(standingOf(action), day), said });
  };
  return (
    <Stack>
      <Text fw={700}>{action.action}</Text>
      <Text c="dark.4">
        {action.due === null
          ? t('improvement:mark.noDay')
          : t('improvement:mark.now', { day: formats.day(action.due) })}
      </Text>
      <Group>
        {NEXT[action.status].map((status, index) => (
          <Button
            key={status}
            variant={index === 0 ? 'filled' : 'default'}
            mih={44}
            disabled={mark.isPending}
            onClick={() => say(status)}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
          >
            {t(`improvement:mark.${status}`)}
          </Button>
        ))}
      </Group>
      <Group align="flex-end">
        <DayField label={t('improvement:mark.until')} value={until} onChange={setUntil} />
        <Button
          variant="default"
          mih={44}
          disabled={until === null || until === action.due || mark.isPending}
          onClick={() => until && postpone(until)}
        >
          {t('improvement:mark.postpone')}
        </Button>
      </Group>
      <FailureNotice error={mark.error} />
      <Group gap="xs">
        <Button variant="subtle" mih={44} onClick={onChange}>
          {t('improvement:mark.edit')}
        </Button>
        <Button
          component={Link}
          to={`/actions/${encodeURIComponent(action.id)}`}
          variant="subtle"
          mih={44}
        >
          {t('improvement:mark.open')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Where a promise stands, said over the page: done, verified, put off, given up, or written otherwise. */
export function ActionFollowUp({
  action,
  onClose,
}: {
  readonly action: ListedAction | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [changing, change] = useState<ListedAction | null>(null);
  const startChange = (): void => {
    change(action);
    onClose();
  };
  return (
    <>
      <DialogFrame opened={action !== null} onClose={onClose} title={t('improvement:mark.menu')}>
        {action && <FollowUp action={action} onChange={startChange} onClose={onClose} />}
      </DialogFrame>
      <ActionDialog
        subject={changing && { kind: 'held', action: changing }}
        onClose={() => change(null)}
      />
    </>
  );
}
