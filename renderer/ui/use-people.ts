import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/client-context.tsx';
import { useFacility } from './current-facility.tsx';

/** The people and the posts that may answer for a promise; a word that is both is a person. */
export function usePeople(): {
  readonly names: readonly string[];
  readonly offices: readonly string[];
} {
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const { data } = useQuery(calls.improvement.people.queryOptions({ input: { facility } }));
  const { names = [], offices = [] } = data ?? {};
  return { names, offices: offices.filter((office) => !names.includes(office)) };
}
