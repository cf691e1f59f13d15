/** The signs of a code; 0 and O, 1 and I are left out, for nobody tells them apart on a photocopy. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const LENGTH = 6;

/** Five bits a sign: a code is a word over the field of 32 elements, with x⁵ + x² + 1 for its multiplication. */
const FIELD = 0b100101;

function timesX(element: number): number {
  const doubled = element << 1;
  return doubled < SIGNS.length ? doubled : doubled ^ FIELD;
}

/** 0 for a whole code; a wrong sign, or two that changed places, always leave something else. */
function remainder(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum) ^ value, 0);
}

/** FNV-1a over the text, then mixed so that texts that differ in their last sign differ everywhere. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  sum = Math.imul(sum ^ (sum >>> 13), 0xc2b2ae35);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** What a printed page was made of. */
export interface PageSource {
  /** The kind of document, as `DocumentName`. */
  readonly document: string;
  /** The code of the centre. */
  readonly facility: string;
  /** What of the centre it is about: the day of a meeting, a month, the id of a visit. */
  readonly record: string;
}

/**
 * The short code at the foot of each page, by which the program finds again what the page was printed from: five signs
 * made of its kind, centre and record, and one that checks them. The same record has the same code on every machine, and
 * in every language. Two records can share a code (one pair in 33 million does): whoever looks one up names all it fits.
 *
 * Example: `{ document: 'meeting', facility: 'DEMO01', record: '2026-11-12' }` → `PW4ADV`.
 */
export function makePageCode({ document, facility, record }: PageSource): string {
  let rest = hash([document, facility, record].join('\n'));
  const values = Array.from({ length: LENGTH - 1 }, () => {
    const value = rest % SIGNS.length;
    rest = Math.floor(rest / SIGNS.length);
    return value;
  });
  const check = remainder([...values, 0]);
  return [...values, check].map((value) => SIGNS[value]).join('');
}

/**
 * A code as somebody typed it from a page: small letters, spaces and hyphens do not matter; `null` where it is none, or
 * has a sign that was misread. Example: `pw4 adv` → `PW4ADV`; `PW4AVD` → `null`.
 */
export function readPageCode(typed: string): string | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  const values = Array.from(code, (sign) => SIGNS.indexOf(sign));
  if (values.length !== LENGTH || values.includes(-1)) return null;
  return remainder(values) === 0 ? code : null;
}
