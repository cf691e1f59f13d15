/**
 * Something in a file or an answer that a person must know of: a code with facts, and where it is.
 * The domain never writes the sentence. The code is `<feature>.<what-is-wrong>`; the file
 * `resources/locales/<language>/<feature>.json` has, under `problems.<what-is-wrong>`, a `reason` (what is wrong)
 * and a `remedy` (what to do next), both with the facts as `{{placeholders}}`.
 */
export interface Problem {
  /** Stable: scripts and headquarters may rely on it, e.g. `stock.number-unreadable`. */
  readonly code: string;
  /** The sheet of a workbook; absent where the file has only one table. */
  readonly sheet?: string;
  /** Row number as shown in the margin, from 1; absent where the whole file is meant. */
  readonly row?: number;
  /** The heading of the column as written in the file. */
  readonly column?: string;
  /** What the sentence quotes: the value found, what was expected. */
  readonly facts: Facts;
}

/** Values that a sentence quotes, by placeholder. */
export type Facts = Readonly<Record<string, string | number>>;

/** Either what was read, or why it could not be; `warnings` never stop anything. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
