import { type CatalogueEntry, createNameFinder } from '../catalogues/catalogue.ts';
import { proposeEntry } from '../catalogues/propose-entry.ts';
import type { MoneyDirection } from '../money/money-entry.ts';

/** A line that a person wants in a sheet, by the name that was written. */
export interface NewLine {
  readonly name: string;
  /** The cash box by its code, and which way the money goes; only for the account. */
  readonly box: string | null;
  readonly direction: MoneyDirection | null;
  /** Who pays the post; `''` where nobody is named, and for the other sheets. */
  readonly payer: string;
  /** Said by a person who was shown what the name looks like: it is something else. */
  readonly asNew: boolean;
}

/** What a written name means among the entries that are held. */
export type LineChoice<T> =
  /** This one, under one of its names. */
  | { readonly kind: 'held'; readonly entry: T }
  /** Perhaps this one, and a person has to say. */
  | { readonly kind: 'alike'; readonly entry: T }
  | { readonly kind: 'new' };

/**
 * Two names that look alike are one thing until a person says otherwise, so that a product is not counted twice.
 *
 * | name | held | said to be new | choice |
 * | --- | --- | --- | --- |
 * | `zinc 20` | `Zinc 20` | no or yes | held |
 * | `Paracetamole 500` | `Paracétamol 500` | no | alike |
 * | `Paracetamole 500` | `Paracétamol 500` | yes | new |
 * | `Gants` | `Zinc 20` | no | new |
 */
export function chooseLine<T extends CatalogueEntry>(
  held: readonly T[],
  { name, asNew }: Pick<NewLine, 'name' | 'asNew'>,
): LineChoice<T> {
  const found = createNameFinder(held)(name);
  if (found !== null) return { kind: 'held', entry: found };
  const alike = asNew ? null : proposeEntry(held, name);
  return alike === null ? { kind: 'new' } : { kind: 'alike', entry: alike };
}
