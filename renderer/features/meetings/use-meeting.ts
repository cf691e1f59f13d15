import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OpenMeeting } from '../../../shared/contract/meetings.ts';
import type { MeetingRecord } from '../../../shared/domain/meetings/meeting-record.ts';
import { useApi } from '../../api/client-context.tsx';
import type { Client } from '../../api/connect.ts';
import { useMay } from '../../ui/current-user.tsx';

/** One thing that is done to a meeting. */
export type MeetingAct = (meetings: Client['meetings']) => Promise<unknown>;

/** A meeting on its page, and the way to write in it. */
export interface MeetingDesk extends Omit<OpenMeeting, 'record'> {
  readonly record: MeetingRecord;
  /** Whether nothing may be written: the minutes are signed, or the role only looks. */
  readonly isLocked: boolean;
  readonly isBusy: boolean;
  /** What the last thing that was done ended in. */
  readonly error: unknown;
  /** Does something, and reads the meeting again; why it was refused stands in `error`. */
  readonly act: (act: MeetingAct, onDone?: () => void) => void;
  /** The same, for who has to know how it ended. */
  readonly attempt: (act: MeetingAct) => Promise<unknown>;
}

/** Does things to meetings; whatever shows them then asks again. */
export function useMeetingActs() {
  const { client } = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: MeetingAct) => act(client.meetings),
    onSettled: () => queries.invalidateQueries(),
  });
}

/** The meeting of a page. */
export function useMeeting(meeting: string) {
  const { calls } = useApi();
  const mayWrite = useMay('entry');
  const query = useQuery(calls.meetings.find.queryOptions({ input: { meeting } }));
  const acts = useMeetingActs();
  const desk: MeetingDesk | null = query.data
    ? {
        ...query.data,
        // The days crossed the boundary as texts that the program had judged.
        record: query.data.record as MeetingRecord,
        isLocked: !mayWrite || query.data.record.stage === 'signed',
        isBusy: acts.isPending,
        error: acts.error,
        act: (act, onDone) => acts.mutate(act, onDone ? { onSuccess: onDone } : {}),
        attempt: (act) => acts.mutateAsync(act),
      }
    : null;
  return { desk, error: query.error, refetch: query.refetch };
}
