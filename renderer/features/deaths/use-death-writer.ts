import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DeathFields, ListedDeath } from '../../../shared/contract/deaths.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useDone } from '../../ui/done-note.tsx';

/** Keeps and removes reviews; each can be taken back from its note. */
export function useDeathWriter(onDone: (id: string | null) => void) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const save = async (id: string | null, fields: DeathFields): Promise<string> => {
    const kept = await client.deaths.save({ facility, id, fields });
    await queries.invalidateQueries();
    return kept.id;
  };
  const remove = async (id: string): Promise<void> => {
    await client.deaths.remove({ facility, id });
    await queries.invalidateQueries();
  };
  const keep = useMutation({
    async mutationFn({ held, fields }: { held: ListedDeath | null; fields: DeathFields }) {
      const id = await save(held?.id ?? null, fields);
      done(t('deaths:saved'), () => (held ? save(id, held) : remove(id)));
      return id;
    },
    onSuccess: onDone,
  });
  const takeAway = useMutation({
    async mutationFn(held: ListedDeath) {
      await remove(held.id);
      done(t('deaths:removed'), () => save(held.id, held));
    },
    onSuccess: () => onDone(null),
  });
  return { keep, takeAway };
}
