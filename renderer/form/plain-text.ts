/** Words, digits and the signs of a sentence, beginning with a letter: nothing that could be markup. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} \u00A0\u202F.,;:?'’«»()%°/]*$/u;
/** What looks like an address is a link to the engine, without any sign of markup. */
const ADDRESS = /:\/\/|www\./i;

/** Whether a text of a form is nothing but its letters; reading markup costs more than drawing it. */
export function isPlainText(text: string): boolean {
  return PLAIN.test(text) && !ADDRESS.test(text);
}
