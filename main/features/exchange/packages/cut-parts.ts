import { compressLines, LINES_OF_PART, PACKAGE_LIMITS } from './package-format.ts';

/** A piece of a package: some of its lines, in their order, compressed. */
export interface Part<Item> {
  readonly items: readonly Item[];
  readonly payload: Buffer;
  readonly lines: number;
  readonly characters: number;
}

/**
 * Cuts what is to be sent into as few parts as halving gives, each of at most `maxBytes` compressed and within what a
 * reader takes. An item whose lines are larger by themselves goes alone.
 */
export function cutParts<Item>(
  items: readonly Item[],
  linesOf: (item: Item) => readonly string[],
  maxBytes: number,
): readonly Part<Item>[] {
  const lines = items.map(linesOf);
  const cut = (from: number, to: number): readonly Part<Item>[] => {
    const own = lines.slice(from, to).flat();
    const characters = own.reduce((sum, { length }) => sum + length, 0);
    // A character takes three bytes at most, and what is read is counted in bytes.
    const isReadable = own.length <= LINES_OF_PART && characters * 3 <= PACKAGE_LIMITS.textBytes;
    const payload = isReadable || to - from === 1 ? compressLines(own) : null;
    if (payload && (payload.length <= maxBytes || to - from === 1)) {
      return [{ items: items.slice(from, to), payload, lines: own.length, characters }];
    }
    const middle = Math.ceil((from + to) / 2);
    return [...cut(from, middle), ...cut(middle, to)];
  };
  return items.length === 0 ? [] : cut(0, items.length);
}
