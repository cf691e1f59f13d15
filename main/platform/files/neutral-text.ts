/**
 * A text that no spreadsheet takes for a formula: one that starts like one gets an apostrophe in front.
 * Only texts pass here; a negative number is a number and is written as it is.
 */
export function neutralText(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
