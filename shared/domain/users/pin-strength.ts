/** How well a PIN keeps a stranger out: too short to be taken, easy to guess, fair, or strong. */
export type PinStrength = 'short' | 'guessable' | 'fair' | 'strong';

/** The least number of signs that the screens take. */
export const SCREEN_PIN_LENGTH = 6;

const STRONG_LENGTH = 8;

function isRun(pin: string): boolean {
  const codes = [...pin].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  const [step = 0] = steps;
  return steps.size === 1 && Math.abs(step) <= 1;
}

function isRepeated(pin: string): boolean {
  return /^(.{1,3})\1+$/.test(pin);
}

// Somebody's birthday: day and month, then a year of two or four digits.
function isDate(pin: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)?\d{2})$/.test(pin);
}

/**
 * How hard a PIN is to guess for somebody who holds the computer. What is tried first is runs, repeats and dates.
 *
 * | PIN | strength |
 * | --- | --- |
 * | `4071` | short |
 * | `123456`, `777777`, `121212`, `150390` | guessable |
 * | `407193` | fair |
 * | `40719386` | strong |
 */
export function pinStrength(pin: string): PinStrength {
  if ([...pin].length < SCREEN_PIN_LENGTH) return 'short';
  if (isRun(pin) || isRepeated(pin) || isDate(pin)) return 'guessable';
  return [...pin].length >= STRONG_LENGTH ? 'strong' : 'fair';
}
