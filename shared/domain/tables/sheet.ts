/**
 * A sheet as a person filled it in a spreadsheet, a CSV file or a Markdown table, before anything is understood of it.
 * Readers in `main/platform` produce it; the domain reads it. Cells are text: numbers in plain notation (`12.5`),
 * dates as `YYYY-MM-DD`, date-times as ISO, booleans as `TRUE`/`FALSE`, an empty or absent cell as `''`.
 */
export interface Sheet {
  /** The sheet's name; `''` where the file has no names (CSV). */
  readonly name: string;
  /** Non-empty rows in file order, the heading included. */
  readonly rows: readonly SheetRow[];
}

/** One row of a {@link Sheet}, with the number a person sees in the margin (from 1). */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The letters that a spreadsheet shows above a column: 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  const letter = String.fromCharCode(65 + (index % 26));
  return rest >= 0 ? columnLetters(rest) + letter : letter;
}
