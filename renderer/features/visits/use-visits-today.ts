import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { localDay } from '../../ui/formats.ts';
import { useUndo } from '../../ui/undo.tsx';

/** A visit of today: still being filled since an hour, or done. */
export interface VisitToday {
  readonly id: string;
  readonly formId: string;
  readonly begunAt: string | null;
}

/** The visits of today in the centre that is open, those that are still being filled first. */
export function useVisitsToday(): readonly VisitToday[] {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { hidden } = useUndo();
  const drafts = useQuery(calls.visits.drafts.queryOptions({ input: { facility } }));
  const input = { facility, kind: 'checklist' } as const;
  const done = useQuery(calls.visits.list.queryOptions({ input }));
  const today = localDay(new Date().toISOString());
  const begun = (drafts.data ?? [])
    .filter(({ reason, checks, startedAt }) => {
      return reason === null && !checks && localDay(startedAt) === today;
    })
    .map(({ id, formId, startedAt }) => ({ id, formId, begunAt: startedAt }));
  const finished = (done.data ?? [])
    .filter(({ day }) => day === today)
    .map(({ id, formId }) => ({ id, formId, begunAt: null }));
  return [...begun, ...finished].filter(({ id }) => !hidden.has(id));
}
