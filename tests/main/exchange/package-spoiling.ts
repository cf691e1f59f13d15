import { START } from '../../db/scratch-database.ts';

const SEED = 20_261_123;

/** Numbers that are the same in every run (mulberry32). */
function createChance(seed: number) {
  let state = seed;
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  return { next, pick };
}
/** The chance of every case. */
export const chance = createChance(SEED);

export function spoil(bytes: Buffer): Buffer {
  const at = chance.next(bytes.length);
  const copy = Buffer.from(bytes);
  switch (chance.next(6)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.next(8));
      return copy;
    case 1:
      return copy.subarray(0, at);
    case 2:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(at + 1 + chance.next(40))]);
    case 3:
      return Buffer.concat([
        copy.subarray(0, at),
        Buffer.from([chance.next(256)]),
        copy.subarray(at),
      ]);
    case 4:
      return Buffer.concat([copy, copy.subarray(at)]);
    default:
      return copy.fill(chance.next(256), at, Math.min(copy.length, at + 1 + chance.next(64)));
  }
}

export function splice(one: Buffer, other: Buffer): Buffer {
  return Buffer.concat([
    one.subarray(0, chance.next(one.length)),
    other.subarray(chance.next(other.length)),
  ]);
}

const ODD_VALUES: readonly unknown[] = [
  ...[9999, 9999, START + 10 * 86_400_000, 'keneya-package/2', 'TEST01:2021', 'TEST01:2040'],
  ...[null, '', 'x', 0, 1, -1, 2, 1.5, 1e300, 2 ** 53, true, [], {}, '\u0000', 'é'.repeat(300)],
  ...[
    'population',
    'facility',
    'journal',
    'TEST01',
    'TEST02',
    'laptop',
    'siege',
    'delete',
    'insert',
    'secret',
    'blob',
    'held',
    'person-3',
    'erased_key',
  ],
  ...['{}', '{"population":-1}', '{"year":null}', '{"population":"x"}', '{"rowid":1}', 'null', '['],
];

export function change(record: Record<string, unknown>): Record<string, unknown> {
  const name = chance.pick(Object.keys(record));
  return { ...record, [name]: chance.pick(ODD_VALUES) };
}

/** Changes what an event says of its row, where it says something. */
export function changeRow(line: string): string {
  const event = JSON.parse(line) as Record<string, unknown>;
  if (typeof event['after'] !== 'string') return JSON.stringify(change(event));
  const after = JSON.stringify(change(JSON.parse(event['after']) as Record<string, unknown>));
  return JSON.stringify({ ...event, after });
}

/** Changes what an event says of itself. */
function changeEvent(line: string): string {
  return JSON.stringify(change(JSON.parse(line) as Record<string, unknown>));
}

export function changeLines(lines: readonly string[]): readonly string[] {
  const at = chance.next(lines.length);
  const other = chance.next(lines.length);
  const line = lines[at] ?? '{}';
  switch (chance.next(7)) {
    case 0:
      return lines.toSpliced(at, 1);
    case 1:
      return lines.toSpliced(at, 0, line);
    case 2:
      return lines.with(at, lines[other] ?? '').with(other, line);
    case 3:
      return lines.with(at, spoil(Buffer.from(line)).toString('latin1'));
    case 4:
      return lines.toReversed();
    default:
      return lines.with(at, changeEvent(line));
  }
}
