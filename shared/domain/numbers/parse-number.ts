/**
 * Reads a number as people in Mali write it: `1 234,5`, `1 234`, `1234.5`, with any of the thin, no-break or plain spaces
 * between thousands. A comma is the decimal sign; a point is too, unless a comma follows it. `null` when it is not a number
 * (the caller says so at the cell); an empty text is for the caller to treat as "no value recorded".
 *
 * | text | number |
 * | --- | --- |
 * | `12` | 12 |
 * | `1 234,5` | 1234.5 |
 * | `-3` | −3 |
 * | `12 comprimés`, `1,2,3`, `0x1F`, `1e5` | null |
 */
export function parseNumber(text: string): number | null {
  // Most of a pasted column is this plain, and of thousands of cells the longer way is felt.
  if (/^\d+$/.test(text)) return Number(text);
  const compact = text
    .trim()
    .replace(/(?<=\d)[\s\u00A0\u2009\u202F](?=\d{3}(?!\d))/g, '')
    .replace('\u2212', '-');
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(compact)) return null;
  return Number(compact.replace(',', '.'));
}
