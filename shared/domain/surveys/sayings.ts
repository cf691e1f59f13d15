import { coverWords, findNamed } from '../text/seems-named.ts';

/** What a person said in their own words to one question of an interview. */
export interface Saying {
  /** The filled form, and the question in it: together they name the saying. */
  readonly submission: string;
  readonly path: string;
  readonly question: string;
  /** As it may be shown. */
  readonly text: string;
  /** Something in it seems to name somebody, and nobody has looked yet. */
  readonly seemsNamed: boolean;
  /** The ids of the groups that it was put into. */
  readonly themes: readonly string[];
}

/** A group of sayings, named by the coach: "l'attente", "les médicaments". */
export interface SayingTheme {
  readonly id: string;
  readonly name: string;
}

/**
 * What of a saying is covered: the words that somebody chose, even none, else whatever seems to name somebody.
 *
 * | saying | chosen | covered |
 * | --- | --- | --- |
 * | Madame Traoré crie | nobody looked | Madame Traoré |
 * | Madame Traoré crie | – (an empty list) | – |
 * | la sœur de Fanta crie | Fanta | Fanta |
 */
export function coveredWords(text: string, chosen: readonly string[] | null): readonly string[] {
  return chosen ?? findNamed(text);
}

/** A saying as it may be shown, by {@link coveredWords}. */
export function coverSaying(text: string, chosen: readonly string[] | null): string {
  return coverWords(text, coveredWords(text, chosen));
}

/** The sayings of each group in the order of the groups, and those in none. */
export function groupSayings(
  themes: readonly SayingTheme[],
  sayings: readonly Saying[],
): {
  readonly groups: readonly (SayingTheme & { readonly sayings: readonly Saying[] })[];
  readonly rest: readonly Saying[];
} {
  return {
    groups: themes.map((theme) => ({
      ...theme,
      sayings: sayings.filter((saying) => saying.themes.includes(theme.id)),
    })),
    rest: sayings.filter((saying) => saying.themes.length === 0),
  };
}

/** Whether it may be said how many sayings are in a group: all of them together are of at least the minimum of people. */
export function mayCountSayings(sayings: readonly Saying[], minimum: number): boolean {
  return new Set(sayings.map(({ submission }) => submission)).size >= minimum;
}
