/**
 * A text cut to `length` signs at most, between words where it can, with an ellipsis: for the page that stands alone,
 * whose entries are given in full further on. White space of any kind becomes one space.
 */
export function shortenText(text: string, length: number): string {
  const signs = Array.from(text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim());
  if (signs.length <= length) return signs.join('');
  const cut = signs.slice(0, length - 1).join('');
  const space = signs[length - 1] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…`;
}
