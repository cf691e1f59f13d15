import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenedCard } from '../../../shared/contract/scorecards.ts';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { useDone } from '../../ui/done-note.tsx';

/** One thing that is written of a round. */
export type CardAct = (scorecards: Client['scorecards']) => Promise<unknown>;

/** A round on its page, and the way to write in it. */
export interface CardDesk {
  readonly card: OpenedCard;
  readonly facility: string;
  /** Whether groups and their marks may be written. */
  readonly mayMark: boolean;
  /** Whether the round as a whole may be written: its meeting, its end. */
  readonly mayLead: boolean;
  /** What the last thing that was written ended in. */
  readonly error: unknown;
  /** Writes something, and reads the round again. */
  readonly act: (act: CardAct) => Promise<void>;
  /** Says what was done, with a way back; one note at a time. */
  readonly done: ReturnType<typeof useDone>;
}

/** The round of a page. */
export function useCard(id: string) {
  const { client, calls } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const mayMark = useMay('entry');
  const mayLead = useMay('coach');
  const query = useQuery(calls.scorecards.open.queryOptions({ input: { facility, id } }));
  const { mutateAsync, error } = useMutation({
    mutationFn: (act: CardAct) => act(client.scorecards),
    onSettled: () => queries.invalidateQueries(),
  });
  const act = async (write: CardAct): Promise<void> => {
    await mutateAsync(write);
  };
  const desk: CardDesk | null = query.data
    ? { card: query.data, facility, mayMark, mayLead, error, act, done }
    : null;
  return { desk, error: query.error, refetch: query.refetch };
}
