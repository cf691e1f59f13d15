/**
 * A text that no spreadsheet takes for a formula: one that starts like one gets an apostrophe in front.
 * Only texts pass here; a negative number is a number and is written as it is.
 *
 * | text | written |
 * | --- | --- |
 * | `=A1+1`, `+223 76…`, `-5`, `@name`; `'=A1`, which has one already | with `'` in front |
 * | `Zinc 20` | as it is |
 */
export function neutralText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * The text as it was before {@link neutralText}, so that what goes out in a table comes in again as it was.
 *
 * @example writtenText("'-5 %") === '-5 %'; writtenText("l'eau") === "l'eau"
 */
export function writtenText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
