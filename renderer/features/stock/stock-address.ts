import type { Month } from '../../../shared/domain/calendar/month.ts';

/** The address of another page of the stock, in the same month. */
export function stockAddress(path: string, month: Month): string {
  return `${path}?month=${month}`;
}
