import { useSearchParams } from 'react-router';
import { isMonth, type Month } from '../../shared/domain/calendar/month.ts';

/** The month that a page speaks of, kept in the address; null for the last that has anything. */
export function useAddressMonth(): readonly [Month | null, (month: Month) => void] {
  const [params, setParams] = useSearchParams();
  const text = params.get('month') ?? '';
  const choose = (month: Month): void => setParams({ month }, { replace: true });
  return [isMonth(text) ? text : null, choose];
}
