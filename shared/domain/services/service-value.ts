import type { Month } from '../calendar/month.ts';

/** One count of the monthly activity report (RMA): so many CPN4 in a month. */
export interface ServiceValue {
  readonly period: Month;
  /** Code of the catalogue: `cpn4`. */
  readonly indicator: string;
  /** `null`: the cell was left empty, which is not zero. */
  readonly value: number | null;
}

/** An indicator as one centre reports it. */
export interface ServiceDefinition {
  readonly code: string;
  /** What is counted: `femmes`, `cas`. */
  readonly unit: string;
  /** Whether the centre is expected to report it every month; completeness counts these. */
  readonly expected: boolean;
}
