/**
 * How large a form may be before it is refused: far above any instrument in use, far below what would freeze a
 * laptop. Each has a problem of its own, so that a person reads which limit was met.
 */
export interface FormLimits {
  readonly surveyRows: number;
  readonly choiceRows: number;
  readonly columns: number;
  readonly cellCharacters: number;
  /** Groups and repeats inside one another. */
  readonly depth: number;
  /** Problems listed; the rest is only counted. */
  readonly problems: number;
}

/** The limits in force: a list of 20,000 villages passes, a sheet of 10,000 columns does not. */
export const formLimits: FormLimits = {
  surveyRows: 20_000,
  choiceRows: 100_000,
  columns: 500,
  cellCharacters: 32_767,
  depth: 40,
  problems: 500,
};
