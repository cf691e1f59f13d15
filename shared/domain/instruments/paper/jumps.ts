import { type Condition, judge } from './condition.ts';
import type { PaperEntry, PaperLine } from './paper-form.ts';

/** Where some answers lead: past lines that they close, to a line, or to the end of the form. */
export interface Jump {
  /** Names of the choices. */
  readonly choices: readonly string[];
  readonly to: number | 'end';
}

/** A line with all that must hold for it to be asked, and the innermost repeat that it stands in. */
interface PlacedLine {
  readonly line: PaperLine;
  readonly conditions: readonly Condition[];
  readonly repeat: string;
}

function listPlaced(
  entries: readonly PaperEntry[],
  around: readonly Condition[] = [],
  repeat = '',
): readonly PlacedLine[] {
  return entries.flatMap((entry): readonly PlacedLine[] => {
    const conditions = entry.condition === null ? around : [...around, entry.condition];
    if (entry.kind === 'line') return [{ line: entry, conditions, repeat }];
    if (entry.kind === 'note') return [];
    const within = entry.kind === 'repeat' ? entry.group.path : repeat;
    return listPlaced(entry.entries, conditions, within);
  });
}

function targetOf(placed: readonly PlacedLine[], at: number, value: string): number | 'end' | null {
  const from = placed[at];
  if (!from) return null;
  const { path } = from.line.question;
  const isClosed = ({ conditions }: PlacedLine): boolean =>
    conditions.some((condition) => judge(condition, path, value) === false);
  const next = placed.findIndex((each, index) => index > at && !isClosed(each));
  if (next === at + 1) return null;
  const target = placed[next];
  const skipped = placed.slice(at + 1, next === -1 ? undefined : next);
  if (skipped.length === 0) return null;
  // What leads out of a row leads to the next row or past the repeat: that is not one line.
  if (from.repeat !== '' && target?.repeat !== from.repeat) return null;
  return target?.line.number ?? 'end';
}

/**
 * Where each answer of a single choice leads past the lines right after it, by the number of the line. Only what one
 * answer settles alone is said: elsewhere each line says by itself when it is asked.
 *
 * @example line 3 "oui / non", lines 4 and 5 only if 3 is "oui" → 3: [{ choices: ['non'], to: 6 }]
 */
export function findJumps(entries: readonly PaperEntry[]): ReadonlyMap<number, readonly Jump[]> {
  const placed = listPlaced(entries);
  const found = new Map<number, readonly Jump[]>();
  for (const [at, { line }] of placed.entries()) {
    if (line.question.type !== 'select_one') continue;
    const targets = Map.groupBy(line.choices, ({ name }) => targetOf(placed, at, name));
    const jumps = [...targets].flatMap(([to, choices]) =>
      to === null ? [] : [{ to, choices: choices.map(({ name }) => name) }],
    );
    if (jumps.length > 0) found.set(line.number, jumps);
  }
  return found;
}
