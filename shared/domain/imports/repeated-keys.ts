/** How a record stands to the earlier ones of its file with the same key. */
export type Repetition =
  | { readonly state: 'first' }
  | { readonly state: 'same'; readonly row: number }
  | { readonly state: 'different'; readonly row: number };

/**
 * Remembers the records of one file by key, so that a line given twice counts once and a line that contradicts an
 * earlier one is set aside with that line's number. The first line of a key stands.
 */
export class RepeatedKeys {
  readonly #seen = new Map<string, { readonly row: number; readonly content: string }>();

  note(key: string, content: string, row: number): Repetition {
    const earlier = this.#seen.get(key);
    if (earlier === undefined) {
      this.#seen.set(key, { row, content });
      return { state: 'first' };
    }
    return { state: earlier.content === content ? 'same' : 'different', row: earlier.row };
  }
}
