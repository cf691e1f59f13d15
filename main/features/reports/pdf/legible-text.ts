/** Stands for signs that the fonts of the page do not have. */
export const UNPRINTABLE = '[?]';

/** Marks that print nothing: joiners, direction marks, variation selectors, a byte order mark. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;

/** French sets a space before these signs and never begins a line with them. */
const BEFORE_SIGN = / (?=[:;!?»%])/g;

/** A space inside a number, as people type it. */
const THOUSANDS = /(?<=\d) (?=\d{3}(?!\d))/g;

/**
 * Makes a text printable: composed letters, control signs as spaces, no-break spaces where French wants them, and `[?]`
 * for each run of signs that the fonts lack, so that nothing vanishes silently.
 */
export function legibleText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const composed = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g, ' ')
    .replace(BEFORE_SIGN, '\u00A0')
    .replace(/« /g, '«\u00A0')
    .replace(THOUSANDS, '\u202F')
    .replace(/(?<=\d) (?=FCFA)/g, '\u00A0');
  let printable = '';
  for (const sign of composed) {
    if (sign === '\n' || hasGlyph(sign.codePointAt(0) ?? 0)) printable += sign;
    else if (!printable.endsWith(UNPRINTABLE)) printable += UNPRINTABLE;
  }
  return printable;
}
