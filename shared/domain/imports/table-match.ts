import type { RecordKind } from './table-kind.ts';

/** The tables whose columns a person can match on the screen. */
export const MATCHED_KINDS = [
  'stock',
  'services',
  'staff',
  'money',
  'population',
] as const satisfies readonly RecordKind[];

/** One of {@link MATCHED_KINDS}. */
export type MatchedKind = (typeof MATCHED_KINDS)[number];

/**
 * What a column of somebody's own table can mean, by kind: one of our columns, or a number whose heading says the rest:
 * `valeur@indicateur` counts what its heading names, `montant@recette` is money that came in. A number under a month
 * needs no word of its own: its heading says the month.
 */
export const COLUMN_MEANINGS = {
  stock: [
    'periode',
    'produit',
    'initial',
    'recu',
    'utilise',
    'perdu',
    'ajustement',
    'final',
    'jours_rupture',
    'peremption',
  ],
  services: ['periode', 'indicateur', 'valeur', 'valeur@indicateur'],
  staff: ['periode', 'cadre', 'norme', 'en_poste', 'present', 'payeur'],
  money: ['periode', 'caisse', 'rubrique', 'sens', 'montant', 'montant@recette', 'montant@depense'],
  population: ['annee', 'population', 'coef_grossesses', 'coef_naissances', 'source'],
} as const satisfies Readonly<Record<MatchedKind, readonly string[]>>;

/** The columns of a kind that hold numbers: what a table is brought for. */
export const VALUE_COLUMNS: Readonly<Record<RecordKind, readonly string[]>> = {
  stock: ['initial', 'recu', 'utilise', 'perdu', 'ajustement', 'final', 'jours_rupture'],
  services: ['valeur'],
  staff: ['norme', 'en_poste', 'present'],
  money: ['montant'],
  population: ['population', 'coef_grossesses', 'coef_naissances'],
  members: [],
  actions: [],
};

/** The column that names the line: by it totals are told from lines. */
export const NAME_COLUMNS: Readonly<Record<MatchedKind, string>> = {
  stock: 'produit',
  services: 'indicateur',
  staff: 'cadre',
  money: 'rubrique',
  population: 'annee',
};

/** What a person said of a table's columns; it holds for every table whose headings have the same words. */
export interface TableMatch {
  readonly kind: MatchedKind;
  /** The words of all headings that are not empty, sorted: the shape that the match is remembered by. */
  readonly words: readonly string[];
  /** From a heading's word to one of {@link COLUMN_MEANINGS}; a heading that is not named is not read. */
  readonly columns: Readonly<Record<string, string>>;
  /** The cash box of a money table that has no column for it. */
  readonly box: string | null;
  /** Which way all the money of a table went that does not say it. */
  readonly direction: 'recette' | 'depense' | null;
}

/** The shape of a table: the words of its headings in any order. */
export function shapeOf(
  headings: readonly { readonly word: string; readonly isBlank: boolean }[],
): readonly string[] {
  const words = headings.flatMap(({ word, isBlank }) => (isBlank ? [] : [word]));
  return [...new Set(words)].toSorted();
}

/** True where the word names one of {@link MATCHED_KINDS}. */
export function isMatchedKind(word: string): word is MatchedKind {
  return (MATCHED_KINDS as readonly string[]).includes(word);
}

/** What a person may say that a column of this kind means. */
export function isMeaning(kind: MatchedKind, meaning: string): boolean {
  return (COLUMN_MEANINGS[kind] as readonly string[]).includes(meaning);
}

/** What a column means as it was matched; `''` where it is not read. */
export function meaningOf({ columns }: TableMatch, { word }: { readonly word: string }): string {
  return Object.hasOwn(columns, word) ? (columns[word] ?? '') : '';
}
