import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';

/** What else people write for a line, beside its label and its code. */
export function aliasesOf({ name, labels, aliases }: CatalogueEntry): readonly string[] {
  return [...new Set([name, labels.fr, ...aliases])];
}

/** How a line is called on the screen: in its language, else as people write it. */
export function labelOf(entry: CatalogueEntry, language: Language): string {
  return entry.labels[language] ?? entry.labels.fr ?? entry.name;
}
