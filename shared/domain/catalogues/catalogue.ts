import { foldSpelling } from '../text/spelling.ts';

/**
 * A thing that the centre's papers name again and again: a product, a post, an indicator, a cash box, an office.
 * The code never changes once used; names, labels and aliases may be edited, and a centre may add entries of its own.
 */
export interface CatalogueEntry {
  /** Immutable; what tables refer to. */
  readonly code: string;
  /** The short French name that people write and that reports print: `Zinc 20`, `CPN4`. */
  readonly name: string;
  /** The name in full. Bambara is given where it is known, and is under review. */
  readonly labels: CatalogueLabels;
  /** Other spellings in use; case, accents and signs do not matter. */
  readonly aliases: readonly string[];
  /** What is not confirmed about the entry, or what to know before editing it. */
  readonly note?: string;
}

/** The full name of an entry by language; French is always there. */
export interface CatalogueLabels {
  readonly fr: string;
  readonly en: string;
  readonly bm?: string;
}

/** Gives the entry that a text names, or `null` when none does or several could be meant. */
export type NameFinder<T> = (text: string) => T | null;

/**
 * Prepares the search for entries by the names people write, once for many rows of a file.
 * A code is tried before a name and a name before an alias, so that what a centre adds never hides behind an alias.
 *
 * | held | text | found |
 * | --- | --- | --- |
 * | name `AL 6x2` | `al  6×2`, `AL 6 x 2` | that entry |
 * | alias `sulfate de magnésium` | `Sulfate de Magnesium` | the entry of the alias |
 * | name `Zinc` and, elsewhere, alias `zinc` | `zinc` | the entry of the name |
 * | two entries with alias `vaccin` | `vaccin` | null |
 * | anything | empty, or signs alone | null |
 */
export function createNameFinder<T extends CatalogueEntry>(entries: readonly T[]): NameFinder<T> {
  const levels = [
    indexEntries(entries, (entry) => [entry.code]),
    indexEntries(entries, (entry) => [entry.name]),
    indexEntries(entries, (entry) => [...entry.aliases, entry.labels.fr]),
  ];
  return (text) => {
    const folded = compactSpelling(text);
    const found = levels.map((level) => level.get(folded)).find((matches) => matches !== undefined);
    const [first, ...others] = found ?? [];
    return first !== undefined && others.length === 0 ? first : null;
  };
}

/** The entry that a text names by code, name, alias or French label; see {@link createNameFinder} for the order. */
export function findByName<T extends CatalogueEntry>(
  entries: readonly T[],
  text: string,
): T | null {
  return createNameFinder(entries)(text);
}

/** A name without what is only spelling; where it has its spaces is spelling too: "Zinc 20mg" is "Zinc 20 mg". */
export function compactSpelling(text: string): string {
  return foldSpelling(text).replaceAll(' ', '');
}

function indexEntries<T extends CatalogueEntry>(
  entries: readonly T[],
  namesOf: (entry: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const entry of entries) {
    const names = new Set(
      namesOf(entry)
        .map(compactSpelling)
        .filter((name) => name !== ''),
    );
    for (const name of names) {
      const held = index.get(name);
      if (held === undefined) index.set(name, [entry]);
      else held.push(entry);
    }
  }
  return index;
}
