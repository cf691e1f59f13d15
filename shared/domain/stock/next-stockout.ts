import { addDays, type Day } from '../calendar/day.ts';
import { daysInMonth, type Month } from '../calendar/month.ts';
import { DAYS_A_MONTH } from './consumption.ts';
import { monthsOfStock } from './stock-status.ts';

/**
 * The first day without the product if it goes on being used as the CMM says and nothing comes in: usable ÷ CMM × 30.5
 * days after the end of the month. `null` where there is no CMM, where nothing is used, and where there is none left
 * already.
 *
 * @example 100 left at 2026-10, CMM 100: 30.5 days → 2026-12-01 (thirty days of November, half of the next)
 */
export function nextStockoutOn(
  usable: number | null,
  monthlyUse: number | null,
  period: Month,
): Day | null {
  const months = monthsOfStock(usable, monthlyUse);
  if (months === null || months <= 0) return null;
  const lastDay = `${period}-${String(daysInMonth(period)).padStart(2, '0')}` as Day;
  const days = Math.floor(months * DAYS_A_MONTH);
  return days > LONGEST_DAYS ? null : addDays(lastDay, days + 1);
}

/** A stock that lasts ten years and more runs out on no day worth a date. */
const LONGEST_DAYS = 3650;
