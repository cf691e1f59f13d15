/** A table as a CSV file: one line a row, CRLF, quotes where a cell needs them, `null` as an empty cell. */
export function csvText(
  rows: readonly (readonly (string | number | null)[])[],
  delimiter: ',' | ';' = ',',
): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    const isPlain = !text.includes(delimiter) && !/["\r\n]/.test(text);
    return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
  };
  return rows.map((row) => `${row.map(cell).join(delimiter)}\r\n`).join('');
}
