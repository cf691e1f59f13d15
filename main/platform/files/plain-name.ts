/** A name that every system takes as that of a file or folder; other programs of the field write `_` as well. */
export function plainName(word: string): string {
  return word
    .trim()
    .replace(/[^\p{L}\p{N}._-]/gu, '_')
    .replace(/^\.+/, '_');
}
