import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { EditableEntry } from '../../../shared/contract/catalogues.ts';
import type {
  EditedCatalogue,
  EntryFields,
} from '../../../shared/domain/catalogues/catalogue-fields.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';
import { useRefusal } from './use-refusal.ts';

/** The entries of a catalogue, and the ways to change one; each gives the sentence of a refusal, or null. */
export function useEntries(catalogue: EditedCatalogue) {
  const { calls, client } = useApi();
  const queries = useQueryClient();
  const { code: facility } = useFacility();
  const attempt = useRefusal();
  const input = { facility, catalogue };
  const query = calls.catalogues.entries.queryOptions({ input });
  const { data, error, refetch } = useQuery(query);
  const afresh = () => queries.invalidateQueries();
  const replace = (entry: EditableEntry): void => {
    queries.setQueryData(query.queryKey, (held) =>
      held?.map((each) => (each.id === entry.id ? entry : each)),
    );
  };
  const of = ({ id }: EditableEntry) => ({ ...input, id });
  return {
    entries: data ?? null,
    error,
    refetch,
    save: (entry: EditableEntry, fields: EntryFields) =>
      attempt(async () => replace(await client.catalogues.save({ ...of(entry), fields }))),
    retire: (entry: EditableEntry, retired: boolean) =>
      attempt(async () => {
        await client.catalogues.retire({ ...of(entry), retired });
        replace({ ...entry, retired });
      }),
    remove: (entry: EditableEntry) =>
      attempt(async () => {
        await client.catalogues.remove(of(entry));
        await afresh();
      }),
    recode: (entry: EditableEntry, code: string) =>
      attempt(async () => {
        await client.catalogues.recode({ ...of(entry), code });
        await afresh();
      }),
  };
}

/** The entries of a catalogue and what can be done with them. */
export type Entries = ReturnType<typeof useEntries>;
