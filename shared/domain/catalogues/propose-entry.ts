import { foldSpelling } from '../text/spelling.ts';
import type { CatalogueEntry } from './catalogue.ts';

const LEAST_LIKENESS = 0.6;

/** How many signs must be put in, taken out or changed to make one text of the other. */
function editDistance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (const [down, sign] of [...first].entries()) {
    const next = [down + 1];
    for (const [across, other] of [...second].entries()) {
      const changed = (row[across] ?? 0) + (sign === other ? 0 : 1);
      next.push(Math.min(changed, (row[across + 1] ?? 0) + 1, (next[across] ?? 0) + 1));
    }
    row = next;
  }
  return row[second.length] ?? 0;
}

function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).join(' ');
}

function likeness(first: string, second: string): number {
  // A strength or a size is never a slip of the pen: another number is another product.
  if (numbersOf(first) !== numbersOf(second)) return 0;
  const [short, long] = [first, second].map((text) => text.replaceAll(' ', ''));
  if (short === undefined || long === undefined) return 0;
  return 1 - editDistance(short, long) / Math.max(short.length, long.length, 1);
}

/**
 * The entry that a name nobody knows most likely means, for a person to confirm; `null` when none is like it. Spelling
 * aside, at most four signs in ten may differ, and the numbers must be the same.
 *
 * | name | held | proposed |
 * | --- | --- | --- |
 * | `Zinc 20 mg` | `Zinc 20` | `Zinc 20` |
 * | `Paracetamole 500` | `Paracétamol 500` | `Paracétamol 500` |
 * | `AL 6x3` | `AL 6x2` | null |
 * | `Gants` | `Zinc 20` | null |
 */
export function proposeEntry<T extends CatalogueEntry>(
  entries: readonly T[],
  name: string,
): T | null {
  const wanted = foldSpelling(name);
  let best: { readonly entry: T; readonly likeness: number } | null = null;
  for (const entry of entries) {
    const names = [entry.name, entry.labels.fr, ...entry.aliases].map(foldSpelling);
    const closest = Math.max(...names.map((held) => likeness(wanted, held)));
    if (closest >= LEAST_LIKENESS && closest > (best?.likeness ?? 0)) {
      best = { entry, likeness: closest };
    }
  }
  return best?.entry ?? null;
}
