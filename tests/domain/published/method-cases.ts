import { MONTH_CASES } from './every-month.ts';
import type { MethodCase } from './method-case.ts';
import { SERVICES_CASES } from './services-cases.ts';
import { STAFFING_CASES } from './staffing-cases.ts';
import { STATISTICS_CASES } from './statistics-cases.ts';
import { STOCK_CASES } from './stock-cases.ts';

/** Every worked example, in an order that stays. */
export const METHOD_CASES: readonly MethodCase[] = [
  ...STOCK_CASES,
  ...STAFFING_CASES,
  ...SERVICES_CASES,
  ...STATISTICS_CASES,
  ...MONTH_CASES,
];
