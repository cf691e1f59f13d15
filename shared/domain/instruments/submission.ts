/**
 * One filled form, wherever it came from (a visit here, a phone with ODK or Kobo, a table).
 * It is taken at its word: a path that is absent was not asked (irrelevant), an empty value was asked and not answered.
 */
export interface Submission {
  readonly formId: string;
  readonly version: string;
  /** `uuid:…`; two files with the same one are the same submission. */
  readonly instanceId: string;
  readonly answers: readonly Answer[];
}

/** The value at one place of the form. */
export interface Answer {
  /** From the form's root, repeat rows numbered from 1: `/pharmacie/produit[2]/nom`. */
  readonly path: string;
  /** As ODK writes it: choice names separated by spaces in a select_multiple, `YYYY-MM-DD` dates, plain numbers. */
  readonly value: string;
}
