import type { ConsumptionMethod } from '../stock/consumption.ts';
import type { StockStatus } from '../stock/stock-status.ts';
import type { ReportStatus } from './document.ts';

/** The shape by which each state of a product is seen; its word is `meeting:stock.states.<state>`. */
export const STATUS_OF_STOCK: Readonly<Record<StockStatus, ReportStatus>> = {
  unmanaged: 'notApplicable',
  missing: 'none',
  out: 'critical',
  low: 'act',
  ok: 'good',
  over: 'attention',
  insufficient: 'none',
};

/** Where the words of a method stand in the texts: `meeting:stock.methods.in-stock-days`. */
export function methodKey(method: ConsumptionMethod): string {
  return `meeting:stock.methods.${method.replaceAll(' ', '-')}`;
}
