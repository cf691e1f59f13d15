/** A way to address somebody before a capital letter; two words with capital letters; a telephone number. */
const SIGNS = [
  /(?<!\p{L})(?:M|Mr|Mme|Mlle|Dr|Pr|Monsieur|Madame|Mademoiselle|Docteur)\.?\s+\p{Lu}/u,
  /(?<!\p{L})\p{Lu}['’]?\p{Lu}?\p{Ll}+[\s-]+(?:\p{Lu}['’]?\p{Lu}?\p{Ll}+|\p{Lu}{3,})(?!\p{L})/u,
  /(?:\d[\s.-]?){8}/,
];

/**
 * Whether a text seems to name somebody, so that who writes it is asked to look again. It says too much rather than too
 * little, and nothing is refused for it.
 *
 * | text | seems named |
 * | --- | --- |
 * | Saignement après la naissance. Pas d’ocytocine. | no |
 * | Amenée par Mme K. | yes |
 * | Fanta Jigi est arrivée à 3 h | yes |
 * | appeler le 76 12 34 56 | yes |
 */
export function seemsNamed(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text));
}
