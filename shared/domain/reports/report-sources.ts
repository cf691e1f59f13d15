/** What is not known although it should be. */
export interface ReportGap {
  readonly code: GapCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** The gaps that have a sentence (`meeting:gaps`), with the facts each one quotes. */
export type GapCode =
  /** `{count, months}` service values not recorded. */
  | 'servicesMissing'
  /** `{count}` products without a count this month. */
  | 'stockMissing'
  /** `{count}` cash boxes whose opening balance nobody wrote. */
  | 'openingMissing'
  /** `{count}` rows waiting for their form. */
  | 'submissionsWaiting'
  /** `{count}` rows set aside at import. */
  | 'rowsSetAside'
  /** `{year}` without a population. */
  | 'populationMissing';

/** Tables that a report may rest on. */
export type SourceTable =
  | 'checklists'
  | 'interviews'
  | 'stock'
  | 'staff'
  | 'services'
  | 'money'
  | 'actions'
  | 'members'
  | 'meetings'
  | 'population';

/** How many rows of a table the figures rest on. */
export interface ReportSource {
  readonly table: SourceTable;
  readonly rows: number;
}
