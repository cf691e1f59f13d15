/**
 * How large a form may be before it is refused: far above any instrument in use, far below what would freeze a
 * laptop. Each has a problem of its own, so that a person reads which limit was met.
 */
export interface FormLimits {
  readonly surveyRows: number;
  readonly choiceRows: number;
  /** Choices of a list that ODK's engine holds; a longer one is searched, one letter after another. */
  readonly listedChoices: number;
  /** Choices of a longer list that cannot be searched and stays with the engine, outside repeats and inside. */
  readonly engineChoices: number;
  readonly engineChoicesInRepeat: number;
  readonly columns: number;
  readonly cellCharacters: number;
  /** Groups and repeats inside one another. */
  readonly depth: number;
  /** Problems listed; the rest is only counted. */
  readonly problems: number;
  /** Whether the XForm goes to a phone, and not to our own page. */
  readonly isForPhone: boolean;
}

/** The limits in force: a list of 20,000 villages passes, a sheet of 10,000 columns does not. */
export const formLimits: FormLimits = {
  surveyRows: 20_000,
  choiceRows: 100_000,
  listedChoices: 500,
  engineChoices: 5_000,
  engineChoicesInRepeat: 1_000,
  columns: 500,
  cellCharacters: 32_767,
  depth: 40,
  problems: 500,
  isForPhone: false,
};

/** The limits for an XForm that goes to a phone: ODK Collect and Enketo list every choice themselves. */
export const phoneLimits: FormLimits = {
  ...formLimits,
  listedChoices: formLimits.choiceRows,
  isForPhone: true,
};
