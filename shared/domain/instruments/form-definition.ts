/**
 * An instrument as the rest of Keneya sees it, once the XLSForm has been compiled: what is asked, in which order,
 * with which choices, and how it scores. The XForm beside it is for ODK's engine; this is for scores, imports and pages.
 */
export interface FormDefinition {
  readonly formId: string;
  readonly version: string;
  /** Why this version was made, in the words of whoever made it; absent where they left none. */
  readonly versionReason?: string;
  readonly title: LocalisedText;
  /** Language names as in the file, `Français (fr)`; `['default']` where the file names none. */
  readonly languages: readonly string[];
  readonly defaultLanguage: string;
  readonly scoring: ScoringMethod;
  /** Lowest first; empty where the form has none. */
  readonly bands: readonly Band[];
  /** The band that a form with a critical miss reaches at most; absent where a miss is a flag alone. */
  readonly criticalBand?: string;
  readonly children: readonly FormNode[];
  readonly lists: readonly ChoiceList[];
}

/** How the points of a form become a result; methods.md has each formula. */
export type ScoringMethod = 'points' | 'hnqis' | 'sara' | 'fbr' | 'experience';

/** A text by language name; the key is one of {@link FormDefinition.languages}. */
export type LocalisedText = Readonly<Record<string, string>>;

/** A named stretch of the score, from `from` percent upwards to the next band. */
export interface Band {
  readonly name: string;
  readonly from: number;
  /** `from` itself still belongs to the band below, as in `A:>89`. */
  readonly above?: true;
  /** `fbr`: what the centre is paid in this band, in FCFA. */
  readonly amount?: number;
}

/** The answers that a select question offers. */
export interface ChoiceList {
  readonly name: string;
  /** All of them; of a list that is searched, those of a list that scores, else none. */
  readonly choices: readonly Choice[];
  /** How many there are, where the list is too long to be carried about with the form and is searched instead. */
  readonly size?: number;
}

/** How the choices of a question are found where its list is too long to be listed, such as the villages of a region. */
export interface ChoiceSearch {
  /** What a choice must fulfil to be offered, all of it; empty where every choice is. */
  readonly where: readonly ChoiceCondition[];
}

/** A column of the list that must hold the answer to another question, or a value that the form names. */
export type ChoiceCondition =
  | { readonly column: string; readonly path: string }
  | { readonly column: string; readonly value: string };

/** One answer: `score` is a number, `'na'` for "not applicable", or `null` where the file gives none. */
export interface Choice {
  readonly name: string;
  readonly label: LocalisedText;
  readonly score: number | 'na' | null;
  /** The columns of the file that the compiler has no meaning for, by heading. */
  readonly extra: Readonly<Record<string, string>>;
}

/** A group (`kind: 'group'`), a repeat (`'repeat'`) or a question (`'question'`). */
export type FormNode = FormGroup | FormQuestion;

/** A group or repeat of questions; a top-level group is a section of the score. */
export interface FormGroup {
  readonly kind: 'group' | 'repeat';
  readonly name: string;
  /** From the form's root, without the root's own name: `/pharmacie/produit`. */
  readonly path: string;
  readonly label: LocalisedText;
  readonly children: readonly FormNode[];
}

/** A question, calculation or metadata field. */
export interface FormQuestion {
  readonly kind: 'question';
  readonly name: string;
  /** From the form's root, repeats without position: `/pharmacie/produit/nom`. */
  readonly path: string;
  /** XLSForm type in its canonical spelling: `select_one`, `integer`, `text`, `today`, `calculate`, … */
  readonly type: string;
  /** The choice list of a select or rank, else `null`. */
  readonly listName: string | null;
  /** Present where the answer is searched in a long list; the engine then holds it as a text. */
  readonly search?: ChoiceSearch;
  readonly label: LocalisedText;
  readonly hint: LocalisedText;
  readonly weight: number;
  /** Whether the file gives the weight; inside a repeat nothing is scored unless an item there has one. */
  readonly weightGiven: boolean;
  readonly critical: boolean;
  readonly bundle: string | null;
  readonly area: string | null;
  readonly referentiel: string | null;
  readonly domain: string | null;
  readonly reverse: boolean;
  /** `hnqis`: the weights of the item in the numerator and in the denominator. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly proof: LocalisedText;
  readonly required: boolean;
  /** Whether the form puts any condition on the question or a group around it. */
  readonly conditional: boolean;
  /** The columns of the file that the compiler has no meaning for, by heading. */
  readonly extra: Readonly<Record<string, string>>;
}
