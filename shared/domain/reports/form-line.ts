import type { ReportStatus } from './document.ts';

/** A question of a form on paper: its line, what is asked, and where it is answered; never parted from its boxes. */
export interface FormLine {
  readonly kind: 'formLine';
  /** `14`, in the second row of a repeat `14.2`; `''` for what has no number. */
  readonly number: string;
  readonly text: string;
  /** What sets the question apart: that it is critical, or how it stands. */
  readonly mark: { readonly status: ReportStatus; readonly text: string } | null;
  /** Small lines under the question: when it is asked, the hint, what proves it. */
  readonly said: readonly string[];
  readonly answer: FormAnswer;
  /** Where some answers lead, and on a filled one the remark. */
  readonly after: readonly string[];
}

/** Where a question is answered by hand, with the answer where there is one. */
export type FormAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'choices'; readonly choices: readonly FormChoice[] }
  /** Boxes of one sign each, in groups with a sign after them: day, month, year. */
  | { readonly kind: 'cells'; readonly groups: readonly FormCells[] }
  /** Lines for words. */
  | { readonly kind: 'lines'; readonly count: number; readonly text: string };

/** A box with its number and its word. */
export interface FormChoice {
  readonly number: string;
  readonly text: string;
  readonly isChosen: boolean;
  /** Where the choices are put in order: the place of this one, `''` while it has none; absent elsewhere. */
  readonly place?: string;
  /** How good it is, from 0 to 1, where a face stands beside it. */
  readonly mood?: number;
}

/** Some boxes for one sign each; `signs` fill them from the right. */
export interface FormCells {
  readonly count: number;
  readonly signs: string;
  /** `/`, `,` or a unit after the boxes. */
  readonly after: string;
}
