import type { Day } from '../calendar/day.ts';

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

/** What is known of a filled form beside its answers. */
export interface KnownOfForm {
  /** The code of its centre. */
  readonly facility: string;
  /** The day it is about. */
  readonly day: Day;
  /** Moments as ISO 8601; `null` where nobody knows. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly pictures: readonly VisitPicture[];
}

/** A picture of the visit itself, from before or after something was mended; its bytes are a file beside. */
export interface VisitPicture {
  readonly name: string;
  readonly moment: 'before' | 'after';
  /** The question that it shows; `null` for the place as a whole. */
  readonly item: string | null;
  readonly caption: string | null;
  readonly takenOn: Day | null;
}

/** A filled form with what is known of it. */
export interface KnownSubmission extends Submission, KnownOfForm {}

/** How a form was filled here, as it is told beside its answers and never taken in; `null` where nobody knows. */
export interface FormFilling {
  /** How long it was open in front of somebody. */
  readonly openSeconds: number | null;
  /** Who began it and who typed it, by number. */
  readonly startedBy: string | null;
  readonly typedBy: string | null;
  /** `asked`, `alone` or `paper`. */
  readonly way: string | null;
  /** How often it was opened again and corrected. */
  readonly reopened: number;
  /** The others of that day with the same form, in the same centre. */
  readonly sameDay: number;
}
