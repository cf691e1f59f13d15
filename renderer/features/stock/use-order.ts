import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { OrderForm } from '../../../shared/domain/stock/stock-order.ts';
import { useApi } from '../../api/client-context.tsx';
import { useFacility } from '../../ui/current-facility.tsx';

/** The order of a month, its quantities as they are written, and the way to record it as gone out. */
export function useOrder(period: Month) {
  const { client, calls } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const options = calls.stock.order.queryOptions({ input: { facility, period } });
  const query = useQuery(options);
  const show = async (form: OrderForm): Promise<void> => {
    // Other pages ask anew when they are opened; this one has its answer.
    await queries.invalidateQueries({ refetchType: 'none' });
    queries.setQueryData(options.queryKey, form);
  };
  const write = useMutation({
    mutationFn: (line: { readonly product: string; readonly quantity: number | null }) =>
      client.stock.saveOrder({ facility, period, lines: [line] }),
    onSuccess: show,
    // One after the other: the answer to the last is the form as it stands.
    scope: { id: 'stock-order' },
  });
  const send = useMutation({
    mutationFn: () => client.stock.sendOrder({ facility, period }),
    onSuccess: show,
  });
  return { query, write, send };
}
