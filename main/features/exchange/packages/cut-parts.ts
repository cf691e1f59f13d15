import { compressLines, LINES_OF_PART, PACKAGE_LIMITS } from './package-format.ts';

/** A piece of a package: some of its lines, in their order, compressed. */
export interface Part<Item> {
  readonly items: readonly Item[];
  readonly payload: Buffer;
  readonly lines: readonly string[];
  readonly characters: number;
}

/**
 * Cuts what is to be sent into as few parts as halving gives, each of at most `maxBytes` compressed and within what a
 * reader takes. An item whose lines are larger by themselves goes alone. Lines may lean on the item before them, which is
 * none for the first of a part.
 */
export function cutParts<Item>(
  items: readonly Item[],
  linesOf: (item: Item, before: Item | null) => readonly string[],
  maxBytes: number,
): readonly Part<Item>[] {
  const lines = items.map((item, index) => linesOf(item, items[index - 1] ?? null));
  const cut = (from: number, to: number): readonly Part<Item>[] => {
    const own = [
      ...items.slice(from, from + 1).map((item) => linesOf(item, null)),
      ...lines.slice(from + 1, to),
    ].flat();
    const characters = own.reduce((sum, { length }) => sum + length, 0);
    // A character takes three bytes at most, and what is read is counted in bytes.
    const isReadable = own.length <= LINES_OF_PART && characters * 3 <= PACKAGE_LIMITS.textBytes;
    const payload = isReadable || to - from === 1 ? compressLines(own) : null;
    if (payload && (payload.length <= maxBytes || to - from === 1)) {
      return [{ items: items.slice(from, to), payload, lines: own, characters }];
    }
    const middle = Math.ceil((from + to) / 2);
    return [...cut(from, middle), ...cut(middle, to)];
  };
  return items.length === 0 ? [] : cut(0, items.length);
}
