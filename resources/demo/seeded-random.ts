/** Chance that can be repeated: the same seed and topic give the same draws on every machine. */
export interface SeededRandom {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  /** True with this probability, from 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** One of the list. */
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** An identifier of the shape of a random UUID (version 4). */
  readonly uuid: () => string;
}

/**
 * A generator by Marsaglia's xorshift with 32 bits (Journal of Statistical Software 8/14, 2003): good enough for
 * plausible numbers, short enough to read. Each topic draws from a sequence of its own, so that a line more in the stock
 * leaves the interviews as they were.
 */
export function createSeededRandom(seed: number, topic: string): SeededRandom {
  let state = startState(seed, topic);
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  // The first draws of near seeds resemble one another.
  for (let draw = 0; draw < 16; draw += 1) next();
  const between = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  return {
    between,
    chance: (probability) => next() < probability,
    pick: (list) => list[between(0, list.length - 1)] ?? list[0],
    uuid: () => formatUuid(Array.from({ length: 16 }, () => between(0, 255))),
  };
}

/** Mixes seed and topic (FNV-1a); xorshift never leaves zero, so zero becomes one. */
function startState(seed: number, topic: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}/${topic}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash === 0 ? 1 : hash;
}

function formatUuid(bytes: readonly number[]): string {
  const hex = bytes.map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const text = hex.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
