import type { CatalogueEntry } from './catalogue.ts';

/** Everything that a new workspace is seeded with; each list is editable data afterwards. */
export interface Catalogues {
  readonly products: readonly Product[];
  readonly cadres: readonly Cadre[];
  readonly services: readonly ServiceIndicator[];
  readonly rates: readonly Rate[];
  readonly cashBoxes: readonly CashBox[];
  readonly organs: readonly Organ[];
  readonly offices: readonly Office[];
  /** Who is invited or promises something as an institution or a group, not as a person. */
  readonly guests: readonly CatalogueEntry[];
}

/** A medicine, vaccine or supply whose stock the centre counts each month. */
export interface Product extends CatalogueEntry {
  /** `comprimé`, `solution injectable`, `test`, … */
  readonly form: string;
  /** Per unit, as on the box: `20 mg`; empty where it has none (gloves). */
  readonly strength: string;
  /** What is counted: `cp`, `blister`, `ampoule`, `dose`, … */
  readonly unit: string;
  readonly group: string;
  /** Months of stock below which the centre orders, and above which it has too much. */
  readonly minMonths: number;
  readonly maxMonths: number;
  /** Whether the product counts in the stock-out rate. */
  readonly tracer: boolean;
  /** Vital, essential or necessary: what to protect first when money is short. */
  readonly ven: 'V' | 'E' | 'N';
}

/** A kind of post: what a person is employed as. Norms are data of each centre. */
export interface Cadre extends CatalogueEntry {
  /** Whether the post gives care, or keeps the house running. */
  readonly group: 'soins' | 'soutien';
}

/** Which way is better; `none` where more is neither good nor bad (cases of malaria). */
export type ImprovementDirection = 'up' | 'down' | 'none';

/** A count that the centre reports each month. */
export interface ServiceIndicator extends CatalogueEntry {
  /** What is counted: `femmes`, `enfants`, `cas`, … */
  readonly unit: string;
  readonly group: string;
  readonly direction: ImprovementDirection;
}

/**
 * A figure made of two counts, or of a count and the population.
 *
 * | formula | value |
 * | --- | --- |
 * | `share` | numerator ÷ denominator × 100 |
 * | `dropout` | (denominator − numerator) ÷ denominator × 100: the first contact is the denominator, the last the numerator |
 * | `coverage` | numerator ÷ (population × coefficient × months ÷ 12) × 100 |
 * | `perInhabitant` | numerator ÷ population × 12 ÷ months |
 */
export interface Rate extends CatalogueEntry {
  readonly formula: 'share' | 'dropout' | 'coverage' | 'perInhabitant';
  /** The code of a {@link ServiceIndicator}. */
  readonly numerator: string;
  /** The code of a {@link ServiceIndicator}, or what is estimated from the population. */
  readonly denominator: string;
  /** How a person says what the figure is divided by. */
  readonly denominatorLabels: { readonly fr: string; readonly en: string };
  readonly unit: string;
  readonly direction: ImprovementDirection;
}

/** Denominators that are estimated from the population and its coefficients, not counted. */
export const populationDenominators = ['population', 'grossesses', 'naissances'] as const;

/** Where the centre keeps money, counted apart from the rest. */
export type CashBox = CatalogueEntry;

/** A body of the ASACO. How often it meets is data of each ASACO; here is what is common. */
export interface Organ extends CatalogueEntry {
  /** Months between two ordinary meetings; `null` where custom gives none. */
  readonly meetsEveryMonths: number | null;
  /** Years of a mandate; `null` for the assembly, which has none. */
  readonly mandateYears: number | null;
}

/** What a member of the ASACO is elected to do. */
export interface Office extends CatalogueEntry {
  /** The organ where the office is usual, by code; `null` where any may have it. */
  readonly organ: string | null;
}
