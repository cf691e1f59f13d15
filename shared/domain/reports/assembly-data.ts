import type { ShownAccount } from '../money/shown-account.ts';
import type { ProductShortage } from '../stock/shortage.ts';
import type { ReportMeeting, ReportPromise, ReportStaff } from './meeting-data.ts';
import type { ReportSource } from './report-sources.ts';

/**
 * What the report to the general assembly shows of a quarter or a year, as plain figures. A part that was not collected
 * is `null` or empty; the report then says what is missing and how to get it.
 */
export interface AssemblyData {
  /** Its period and length are those of the report. */
  readonly account: ShownAccount;
  readonly figures: readonly AssemblyFigure[];
  /** What was out of stock, the longest first; `null` where the stock was never counted. */
  readonly shortages: AssemblyShortages | null;
  readonly staff: ReportStaff | null;
  /** Open when the span began, or made within it. */
  readonly promises: readonly ReportPromise[];
  /** The day on which the promises are judged: the last of the span, or today before it. */
  readonly meeting: Pick<ReportMeeting, 'date'>;
  readonly sources: readonly ReportSource[];
}

/** A key figure of the span beside that of the same months a year before. */
export interface AssemblyFigure {
  readonly code: string;
  readonly label: string;
  /** `''` for a count; `%` or a unit in words for a rate. */
  readonly unit: string;
  readonly value: number | null;
  readonly before: number | null;
  /** How many months were reported, of how many; two sums of unlike months are not compared. */
  readonly months: number;
  readonly monthsBefore: number;
  readonly of: number;
}

/** The products that were out of stock, of those that were counted. */
export interface AssemblyShortages {
  readonly lines: readonly ProductShortage[];
  readonly counted: number;
}
