import { populationDenominators, type Rate } from './catalogues.ts';

/** The catalogues that a person edits: what the sheets of a month count, the rates made of it, what members do. */
export const EDITED_CATALOGUES = [
  'product',
  'service',
  'rate',
  'cadre',
  'cashBox',
  'office',
] as const;

/** One of the catalogues that a person edits. */
export type EditedCatalogue = (typeof EDITED_CATALOGUES)[number];

/** What a field of an entry holds; `null` where nobody wrote anything. */
export type FieldValue = string | number | boolean | null;

/** A field of an entry: what may be written in it. */
export interface CatalogueField {
  /** `catalogues:fields.<code>` in the texts. */
  readonly code: string;
  /** `service` and `denominator` are codes of counts; the second also what is estimated from the population. */
  readonly kind: 'text' | 'number' | 'yesNo' | 'choice' | 'service' | 'denominator';
  /** Whether it may stay empty. */
  readonly optional: boolean;
  /** Of a `choice`; empty elsewhere. */
  readonly choices: readonly string[];
  /** Whether a number may be 0. */
  readonly zero: boolean;
  /** Whether it is a column of the table; the others are shown with the entry alone. */
  readonly inTable: boolean;
}

const PLAIN = { kind: 'text', optional: false, choices: [], zero: false, inTable: true } as const;
const NAME: CatalogueField = { ...PLAIN, code: 'name' };
const UNIT: CatalogueField = { ...PLAIN, code: 'unit' };
const DIRECTION: CatalogueField = {
  ...PLAIN,
  code: 'direction',
  kind: 'choice',
  choices: ['up', 'down', 'none'],
};

/** What every entry has beside its name. */
const EVERYWHERE: readonly CatalogueField[] = [
  { ...PLAIN, code: 'labelFr', inTable: false },
  { ...PLAIN, code: 'labelEn', inTable: false },
  { ...PLAIN, code: 'labelBm', optional: true, inTable: false },
  { ...PLAIN, code: 'aliases', optional: true, inTable: false },
  { ...PLAIN, code: 'note', optional: true, inTable: false },
];

/** The fields of each catalogue in the order of the page; the code of an entry is none of them. */
export const CATALOGUE_FIELDS: Readonly<Record<EditedCatalogue, readonly CatalogueField[]>> = {
  product: [
    NAME,
    { ...PLAIN, code: 'form', optional: true },
    { ...PLAIN, code: 'strength', optional: true },
    UNIT,
    { ...PLAIN, code: 'packSize', kind: 'number', optional: true },
    { ...PLAIN, code: 'group' },
    { ...PLAIN, code: 'minMonths', kind: 'number', zero: true },
    { ...PLAIN, code: 'maxMonths', kind: 'number' },
    { ...PLAIN, code: 'minShelfMonths', kind: 'number', optional: true, zero: true },
    { ...PLAIN, code: 'ven', kind: 'choice', choices: ['V', 'E', 'N'] },
    { ...PLAIN, code: 'tracer', kind: 'yesNo' },
    ...EVERYWHERE,
  ],
  service: [
    NAME,
    { ...UNIT, optional: true },
    { ...PLAIN, code: 'group' },
    DIRECTION,
    ...EVERYWHERE,
  ],
  rate: [
    NAME,
    {
      ...PLAIN,
      code: 'formula',
      kind: 'choice',
      choices: ['share', 'dropout', 'coverage', 'perInhabitant'],
    },
    { ...PLAIN, code: 'numerator', kind: 'service' },
    { ...PLAIN, code: 'denominator', kind: 'denominator' },
    UNIT,
    DIRECTION,
    { ...PLAIN, code: 'denominatorFr', inTable: false },
    { ...PLAIN, code: 'denominatorEn', inTable: false },
    ...EVERYWHERE,
  ],
  cadre: [
    NAME,
    { ...PLAIN, code: 'group', kind: 'choice', choices: ['soins', 'soutien'] },
    ...EVERYWHERE,
  ],
  cashBox: [NAME, ...EVERYWHERE],
  office: [
    NAME,
    {
      ...PLAIN,
      code: 'organ',
      kind: 'choice',
      choices: ['AG', 'CA', 'CG', 'CS'],
      optional: true,
    },
    ...EVERYWHERE,
  ],
};

/** The field of a catalogue with this code; `null` for a word that names none. */
export function findField(catalogue: EditedCatalogue, code: string): CatalogueField | null {
  return CATALOGUE_FIELDS[catalogue].find((field) => field.code === code) ?? null;
}

/** Why a value does not go into a field, or an entry does not hold together: `catalogues:refused.<code>`. */
export type FieldRefusal =
  | 'empty'
  | 'too-long'
  | 'not-a-number'
  | 'too-small'
  | 'not-a-choice'
  | 'min-above-max'
  | 'denominator-does-not-fit';

const LONGEST = 500;

/**
 * Why a value may not stand in a field; `null` when it may. Codes of counts are judged by who holds the catalogue.
 *
 * | field | value | answer |
 * | --- | --- | --- |
 * | `name` | `''` or null | `empty` |
 * | `packSize` | null | null: it may stay empty |
 * | `packSize` | 0 | `too-small` |
 * | `minMonths` | 0 | null |
 * | `ven` | `X` | `not-a-choice` |
 * | `tracer` | `'yes'` | `not-a-choice` |
 */
export function refuseField(field: CatalogueField, value: FieldValue): FieldRefusal | null {
  const { kind, optional, choices, zero } = field;
  if (value === null || value === '') return optional ? null : 'empty';
  if (kind === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'not-a-number';
    return value < 0 || (value === 0 && !zero) ? 'too-small' : null;
  }
  if (kind === 'yesNo') return typeof value === 'boolean' ? null : 'not-a-choice';
  if (typeof value !== 'string') return 'not-a-choice';
  if (kind === 'choice') return choices.includes(value) ? null : 'not-a-choice';
  return value.length > LONGEST ? 'too-long' : null;
}

/** An entry as it is edited: a value by the code of each field. */
export type EntryFields = Readonly<Record<string, FieldValue>>;

/**
 * Why the fields of an entry contradict each other; `null` when they do not. A product's least stock stays below its
 * most; a rate divides by what its formula asks for.
 *
 * | formula | denominator |
 * | --- | --- |
 * | `share`, `dropout` | a count |
 * | `coverage` | `population`, `grossesses` or `naissances` |
 * | `perInhabitant` | `population` |
 */
export function refuseEntry(catalogue: EditedCatalogue, fields: EntryFields): FieldRefusal | null {
  if (catalogue === 'product') {
    return Number(fields['minMonths']) >= Number(fields['maxMonths']) ? 'min-above-max' : null;
  }
  if (catalogue !== 'rate') return null;
  const denominator = String(fields['denominator']);
  const fits = fitsFormula(String(fields['formula']) as Rate['formula'], denominator);
  return fits ? null : 'denominator-does-not-fit';
}

/** Whether a formula can be divided by what a word names: a count, or what is estimated from the population. */
export function fitsFormula(formula: Rate['formula'], denominator: string): boolean {
  const isEstimated = populationDenominators.some((each) => each === denominator);
  if (formula === 'perInhabitant') return denominator === 'population';
  return isEstimated === (formula === 'coverage');
}

/** What a rate is divided by once its formula changes: what it was, where that fits; else the population, or `count`. */
export function fitDenominator(
  formula: Rate['formula'],
  denominator: string,
  count: string,
): string {
  if (fitsFormula(formula, denominator)) return denominator;
  return fitsFormula(formula, 'population') ? 'population' : count;
}
