/**
 * A text cut to `length` signs at most, between words where it can, with an ellipsis: for the page that stands alone,
 * whose entries are given in full further on. White space of any kind becomes one space; a quotation that is cut is
 * closed, so that what is quoted is not taken for what is said.
 */
export function shortenText(text: string, length: number): string {
  const signs = Array.from(text.replace(/[^\S\u00A0\u202F]+/g, ' ').trim());
  if (signs.length <= length) return signs.join('');
  const end = closingMark(signs.slice(0, length));
  const room = length - 1 - end.length;
  const cut = signs.slice(0, room).join('');
  const space = signs[room] === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, '')}…${end}`;
}

const QUOTES = [
  ['«', '»', ' »'],
  ['“', '”', '”'],
] as const;

function closingMark(signs: readonly string[]): string {
  const open = QUOTES.find(([left, right]) => signs.lastIndexOf(left) > signs.lastIndexOf(right));
  return open?.[2] ?? '';
}
