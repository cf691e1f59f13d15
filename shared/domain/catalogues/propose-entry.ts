import { measureLikeness } from '../text/likeness.ts';
import { foldSpelling } from '../text/spelling.ts';
import type { CatalogueEntry } from './catalogue.ts';

const LEAST_LIKENESS = 0.6;

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
    const closest = Math.max(...names.map((held) => measureLikeness(wanted, held)));
    if (closest >= LEAST_LIKENESS && closest > (best?.likeness ?? 0)) {
      best = { entry, likeness: closest };
    }
  }
  return best?.entry ?? null;
}
