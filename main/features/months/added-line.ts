import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import { chooseLine, type NewLine } from '../../../shared/domain/months/new-line.ts';
import type { Held } from '../facilities/catalogue-reader.ts';
import type { NameKeeper } from '../facilities/known-names.ts';
import { labelOf } from './row-label.ts';
import type { AddedLine, MonthPlace } from './sheet-source.ts';

/** A name with no letter and no digit would name everything that has none either. */
export function demandName(name: string): void {
  if (/\p{L}|\p{N}/u.test(name)) return;
  throw new ExpectedFailure({ code: 'name-without-letters', facts: { name } });
}

/**
 * Adds the line of a written name: of the entry that is held under it, or of a new one of the centre's own. Where the
 * name looks like an entry, nothing is added before a person has said that it is another.
 */
export function addNamedLine(
  held: readonly Held<CatalogueEntry>[],
  keep: NameKeeper,
  line: NewLine,
  { language }: MonthPlace,
  add: (entry: { readonly id: string; readonly code: string }) => string,
): AddedLine {
  demandName(line.name);
  const choice = chooseLine(held, line);
  if (choice.kind === 'alike') return { row: null, alike: labelOf(choice.entry, language) };
  return { row: add(choice.kind === 'held' ? choice.entry : keep(line.name)), alike: null };
}
