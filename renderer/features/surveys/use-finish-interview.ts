import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../api/client-context.tsx';
import type { OpenDraft } from '../../form/use-draft.ts';
import { localDay } from '../../ui/formats.ts';

/** Makes an interview final, on the day it was begun. */
export function useFinishInterview(
  { draft, form, queue, clock }: OpenDraft,
  way: 'asked' | 'alone',
  onDone: () => void,
) {
  const { client } = useApi();
  return useMutation({
    mutationFn: async () => {
      await queue.flush();
      await clock.flush();
      const answers = [...form.answers(), ...form.notes()];
      const day = localDay(draft.startedAt);
      return await client.visits.finalise({ draft: draft.id, day, way, answers });
    },
    onSuccess: onDone,
  });
}
