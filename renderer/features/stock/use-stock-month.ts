import { useSearchParams } from 'react-router';
import { isMonth, type Month } from '../../../shared/domain/calendar/month.ts';

/** The month that the pages of the stock speak of, kept in the address; null for the last that has lines. */
export function useStockMonth(): readonly [Month | null, (month: Month) => void] {
  const [params, setParams] = useSearchParams();
  const text = params.get('month') ?? '';
  const choose = (month: Month): void => setParams({ month }, { replace: true });
  return [isMonth(text) ? text : null, choose];
}

/** The address of another page of the stock, in the same month. */
export function stockAddress(path: string, month: Month): string {
  return `${path}?month=${month}`;
}
