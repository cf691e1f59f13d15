import type { Day } from '../calendar/day.ts';
import type { Month } from '../calendar/month.ts';
import type { ImprovementDirection } from '../catalogues/catalogues.ts';
import type { CrossDomainFinding } from '../indicators/cross-domain.ts';
import type { Band } from '../instruments/form-definition.ts';
import type { ScoreResult } from '../instruments/score-points.ts';
import type { ShownAccount } from '../money/shown-account.ts';
import type { RunChart } from '../statistics/run-chart.ts';
import type { ConsumptionMethod } from '../stock/consumption.ts';
import type { QuotaCount } from '../surveys/quotas.ts';
import type { Picture } from './document.ts';
import type { ReportGap, ReportSource } from './report-sources.ts';

/**
 * Everything the meeting report shows, as plain figures: unrounded numbers, codes, and names in the language of the
 * page. A part that was not collected is `null`; the report then says what is missing and how to get it.
 */
export interface MeetingReportData {
  readonly facility: ReportFacility;
  readonly meeting: ReportMeeting;
  /** The month before the meeting's: stock, staff, services and money are of this month. */
  readonly period: Month;
  readonly previousMeeting: Day | null;
  /** Open at the meeting before or made since, closed ones since then included; in order of due day. */
  readonly promises: readonly ReportPromise[];
  readonly checklist: ReportChecklist | null;
  readonly interviews: ReportInterviews | null;
  readonly stock: ReportStock | null;
  readonly staff: ReportStaff | null;
  readonly services: ReportServices | null;
  readonly money: ReportMoney | null;
  /** What falls together in the month across stock, services, staff and money. */
  readonly together: readonly CrossDomainFinding[];
  /** The main chart first, then up to eleven more. */
  readonly charts: readonly ReportChart[];
  /** Of the promises that the meeting opens with and of the visits since the one before; what belongs together in turn. */
  readonly photos: readonly ReportPhoto[];
  readonly gaps: readonly ReportGap[];
  readonly sources: readonly ReportSource[];
}

/** The centre and its association; a line that is `null` is not printed. */
export interface ReportFacility {
  readonly code: string;
  readonly name: string;
  readonly asaco: string | null;
  /** The ASACO's; absent where none is kept. */
  readonly logo?: Picture;
  readonly region: string | null;
  readonly district: string | null;
  readonly commune: string | null;
  /** Aire de santé. */
  readonly area: string | null;
}

/** The meeting; `draft` when none is recorded and the report only prepares it. */
export interface ReportMeeting {
  readonly draft: boolean;
  /** `AG` `CA` `CG` `CS`, or a local word. */
  readonly organ: string;
  /** `ordinaire`, `extraordinaire`, or `null`. */
  readonly kind: string | null;
  readonly date: Day;
  readonly place: string | null;
  readonly present: readonly Attendee[];
  readonly excused: readonly Attendee[];
  readonly guests: readonly Attendee[];
  readonly decisions: readonly string[];
  readonly next: Day | null;
}

/** A person at the meeting, by name, by office or by both. */
export interface Attendee {
  readonly name: string | null;
  readonly office: string | null;
}

/** Where an action stands. */
export type PromiseStatus = 'todo' | 'doing' | 'done' | 'verified' | 'abandoned';

/** An action that was promised; `cost` in FCFA. */
export interface ReportPromise {
  readonly made: Day;
  readonly problem: string;
  readonly cause: string | null;
  readonly action: string;
  /** A name or an office; `null` when nobody was named. */
  readonly who: string | null;
  readonly due: Day | null;
  readonly status: PromiseStatus;
  /** Open and past its day, on the day of the meeting. */
  readonly overdue: boolean;
  readonly timesCarried: number;
  readonly cost: number | null;
}

/** The last visit's checklist against the visits before it. */
export interface ReportChecklist {
  readonly title: string;
  /** By which its last visit is scored. */
  readonly method: ScoreResult['method'];
  /** Oldest first; the last is the one reported on. At most four are shown. */
  readonly visits: readonly ChecklistVisit[];
  /** Over the whole form; `null` with nothing to compare. */
  readonly comparison: ChecklistComparison | null;
  /** Lowest first; empty where the form has none. */
  readonly bands: readonly Band[];
  readonly sections: readonly ChecklistSection[];
  readonly criticalMissed: readonly { readonly section: string; readonly item: string }[];
}

/** One visit; `score` is the one that the form's method goes by, in percent. */
export interface ChecklistVisit {
  readonly date: Day;
  readonly score: number | null;
  readonly answered: number;
  readonly applicable: number;
}

/** A section's score at each visit, aligned with `visits`. */
export interface ChecklistSection {
  readonly label: string;
  readonly scores: readonly (number | null)[];
  readonly answered: number;
  readonly applicable: number;
  /** `null` with nothing to compare. */
  readonly comparison: ChecklistComparison | null;
}

/**
 * The last two visits over the items that both answered and that are the same in the versions of the form that they were
 * filled with: `items` of the `of` that the later visit answered.
 */
export interface ChecklistComparison {
  /** The day of the earlier visit. */
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  readonly items: number;
  readonly of: number;
}

/** `count` of `of`, with the bounds of its 95 % interval as shares from 0 to 1 (`null` when `of` is 0). */
export interface CountOf {
  readonly count: number;
  readonly of: number;
  readonly interval: readonly [number, number] | null;
}

/** What patients answered between two days. */
export interface ReportInterviews {
  readonly from: Day;
  readonly to: Day;
  readonly total: number;
  /** Cells with fewer answers are hidden, count and all. */
  readonly minimumCell: number;
  readonly items: readonly InterviewItem[];
  /** "Always treated with respect": the last answers and those before. */
  readonly respect: CountOf | null;
  readonly respectBefore: CountOf | null;
  /** Against what was planned by service and age; `null` where nothing was. */
  readonly quota: ReportQuota | null;
}

/** A plan of interviews: how many it waited for came, who is missing, and what it did not wait for. */
export interface ReportQuota extends Omit<QuotaCount, 'cells'> {
  readonly from: Day;
  readonly to: Day;
  /** The cells that wait for somebody: "CPN, 20–34", and how many. */
  readonly missing: readonly { readonly cell: string; readonly count: number }[];
}

/** One question: how many gave the best answer. */
export interface InterviewItem {
  readonly label: string;
  /** The best answer, as a word: "toujours". */
  readonly answer: string;
  readonly result: CountOf;
}

/** The tracer products at the end of the month. */
export interface ReportStock {
  /** How CMM was computed. */
  readonly method: ConsumptionMethod;
  readonly months: number;
  readonly lines: readonly StockLine[];
  /** Tracers out on the last day, of those managed and counted. */
  readonly out: CountOf;
  readonly outBefore: CountOf | null;
}

/** The states of a product; methods.md. */
export type StockState = 'unmanaged' | 'missing' | 'out' | 'low' | 'ok' | 'over' | 'insufficient';

/** One product; quantities in `unit`, `monthsLeft` is the MSD. */
export interface StockLine {
  readonly product: string;
  readonly unit: string;
  readonly closing: number | null;
  readonly monthly: number | null;
  readonly monthsLeft: number | null;
  readonly state: StockState;
  readonly daysOut: number | null;
  readonly order: number | null;
}

/** Posts against the norm, one line a cadre. */
export interface ReportStaff {
  readonly lines: readonly StaffLine[];
  /** Posts of the norm with somebody present, the time before. */
  readonly before: { readonly present: number; readonly norm: number } | null;
}

/** A cadre: posts by the norm, filled, and present on the day. */
export interface StaffLine {
  readonly cadre: string;
  readonly norm: number | null;
  readonly filled: number | null;
  readonly present: number | null;
  readonly payer: string | null;
}

/** What the centre did in the month. */
export interface ReportServices {
  readonly counts: readonly ServiceCount[];
  readonly rates: readonly ServiceRate[];
}

/** A count of the month, and of the month before. */
export interface ServiceCount {
  readonly label: string;
  /** `false`: the centre does not give this service, and nothing is expected. */
  readonly managed: boolean;
  readonly value: number | null;
  readonly before: number | null;
}

/** A rate with what it was made from; `decimals` at display. */
export interface ServiceRate {
  readonly label: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** `%` or a unit in words. */
  readonly unit: string;
  readonly decimals: number;
  /** What is aimed at in the year; absent where nothing is. */
  readonly target?: number;
  readonly flags: readonly string[];
}

/** The cash boxes at the end of the month, FCFA. */
export interface ReportMoney {
  readonly boxes: readonly ReportBox[];
  readonly balanceBefore: number | null;
  /** Absent where no budget is voted and nothing is owed. */
  readonly standing?: MoneyStanding;
}

/** What was voted beside what was real, and who owes what. */
export type MoneyStanding = Pick<ShownAccount, 'lines' | 'debts' | 'freeCare'>;

/** One box over the month: `opening` + `receipts` − `spending` = `balance`; both `null` while no opening balance is known. */
export interface ReportBox {
  readonly label: string;
  readonly opening: number | null;
  readonly receipts: number;
  readonly spending: number;
  readonly balance: number | null;
}

/** A run chart and the name of what it follows. */
export interface ReportChart {
  readonly code: string;
  readonly label: string;
  /** What is better: a rise, a fall, or neither. */
  readonly better: ImprovementDirection;
  /** `%` is printed after the values; any other unit is part of the label. */
  readonly unit?: string;
  readonly chart: RunChart;
  /** What is aimed at, point by point; absent where nothing is. */
  readonly targets?: readonly (number | null)[];
}

/** A photo from before or after something was mended. */
export interface ReportPhoto {
  /** The id of the promise that it belongs to; `null` for one of a visit. */
  readonly action: string | null;
  readonly moment: 'before' | 'after';
  readonly takenOn: Day | null;
  /** What it shows: its caption, else the words of the promise; `''` where nobody said. */
  readonly shows: string;
  readonly picture: Picture;
}
