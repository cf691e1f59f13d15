import { plainNumber } from '../files/plain-number.ts';

/** How the number in a cell is meant by its format: as a number, a day, a time of day, or both. */
export type NumberKind = 'number' | 'date' | 'time' | 'date-time';

/** What a workbook says once for all its cells. */
export interface CellStyles {
  /** By the `s` of a cell. */
  readonly kinds: readonly NumberKind[];
  /** Whether days are counted from 1904, as old Macintosh workbooks do. */
  readonly is1904: boolean;
}

const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** Shorter texts are always copied by the engine. */
const SHORTEST_VIEW = 13;

const BUILT_IN: readonly (readonly [number, number, NumberKind])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date-time'],
  [27, 36, 'date'],
  [45, 45, 'time'],
  [47, 47, 'time'],
  [50, 58, 'date'],
];

/** What a number format makes of a number; `code` is the format's own text where the workbook defines it. */
export function numberKind(formatId: number, code: string | undefined): NumberKind {
  if (code === undefined)
    return BUILT_IN.find(([from, to]) => from <= formatId && formatId <= to)?.[2] ?? 'number';
  // Hours beyond a day, `[h]:mm`, are a length of time and stay a number; quoted and escaped letters mean nothing.
  if (/\[[hms]+\]/i.test(code)) return 'number';
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .replace(/general/gi, '')
    .toLowerCase();
  const hasTime = /[hs]/.test(letters);
  const hasDate = hasTime ? /[dy]/.test(letters) : /[dmy]/.test(letters);
  if (hasDate) return hasTime ? 'date-time' : 'date';
  return hasTime ? 'time' : 'number';
}

/** The text of a cell that holds a number. What cannot be a day or an hour is given as the number it is. */
export function numberText(value: number, kind: NumberKind, is1904: boolean): string {
  if (kind === 'number' || value < 0 || value >= LAST_SERIAL + 1) return plainNumber(value);
  if (kind === 'time' && value < 1) return timeText(Math.round(value * DAY_MS) % DAY_MS);
  const milliseconds = dateMilliseconds(value, is1904);
  if (milliseconds === null) return plainNumber(value);
  const day = new Date(milliseconds).toISOString().slice(0, 10);
  const rest = milliseconds - Math.floor(milliseconds / DAY_MS) * DAY_MS;
  return kind === 'date' || rest === 0 ? day : `${day}T${timeText(rest)}`;
}

/**
 * Serial 1 is 1 January 1900, and 60 a 29 February 1900 that never was, so that later days stand one higher;
 * day 0 and that day are no days. In the other system serial 0 is 1 January 1904.
 */
function dateMilliseconds(serial: number, is1904: boolean): number | null {
  const rounded = Math.round(serial * DAY_MS);
  if (is1904) return rounded + Date.UTC(1904, 0, 1);
  if (rounded < DAY_MS || Math.floor(rounded / DAY_MS) === 60) return null;
  return rounded + Date.UTC(1899, 11, rounded < 60 * DAY_MS ? 31 : 30);
}

function timeText(milliseconds: number): string {
  return new Date(milliseconds)
    .toISOString()
    .slice(11, 23)
    .replace(/\.000$/, '');
}

/** The text of a cell that holds an ISO date (`t="d"`): a midnight is a day. */
export function isoDateText(text: string): string {
  return text.replace(/T00:00:00(?:\.0+)?Z?$/, '');
}

/** Excel writes signs that XML cannot hold as `_x000D_`, and an underscore that would look like one as `_x005F_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
    const unit = Number.parseInt(hex, 16);
    return unit < 32 && unit !== 9 && unit !== 10 && unit !== 13 ? '' : String.fromCharCode(unit);
  });
}

/**
 * The same text with memory of its own. What the parser hands out is a view of the block that it came from, and a
 * table of such views would hold on to every block of the file.
 */
export function detached(text: string): string {
  return text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1);
}

/** The column of a cell's name, from 0: 27 for `AB12`; `null` where it names none. */
export function columnIndex(reference: string): number | null {
  let index = 0;
  for (let at = 0; at < reference.length && at < 4; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) return at === 0 ? null : index - 1;
    index = index * 26 + letter;
  }
  return null;
}
