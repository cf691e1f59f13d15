import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';

/** What is recorded of a post, and the way to change it: the lists follow. */
export function useRecords(post: string) {
  const { client, calls } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const { data, error } = useQuery(
    calls.staffing.records.queryOptions({ input: { facility, post } }),
  );
  const change = useMutation({
    mutationFn: (write: (staffing: typeof client.staffing) => Promise<unknown>) =>
      write(client.staffing),
    onSuccess: () => queries.invalidateQueries(),
  });
  return { facility, records: data, error: change.error ?? error, change };
}
