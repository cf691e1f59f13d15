import type { Sheet } from '../../tables/sheet.ts';
import type { FormDefinition, LocalisedText } from '../form-definition.ts';

/** What can have become of a part of a form between two versions, in the order in which pages count it. */
export const CHANGE_KINDS = [
  'added',
  'removed',
  'moved',
  'reworded',
  'answer',
  'rule',
  'scoring',
  'layout',
] as const;

/** One of {@link CHANGE_KINDS}: `answer` is the type or the choices, `rule` a condition, a check or a calculation. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A version of a form with the sheets that it was compiled from; without sheets, formulas are not compared. */
export interface FormVersion {
  readonly form: FormDefinition;
  readonly sheets: readonly Sheet[];
}

/** What a change is about: the form itself, a group, a question, or a list of choices that questions share. */
export interface ChangeSubject {
  readonly subject: 'form' | 'group' | 'question' | 'list';
  /** The name of the question, group or list; `''` of the form. */
  readonly code: string;
  /** In the later version, of what was removed in the earlier; the name of a list; `''` of the form. */
  readonly path: string;
  /** Its words in the version of `path`; empty of a list. */
  readonly label: LocalisedText;
}

/** A text or formula as the author wrote it, a number, a yes or no; `null` where that version has none. */
export type ChangeValue = string | number | boolean | null;

/** One difference between two versions of a form. */
export interface FormChange extends ChangeSubject {
  readonly kind: ChangeKind;
  /**
   * What of it: `item` (the whole), `group` (the path of the group that it stands in) and `order` (its place there, from
   * 1) of what moved, `type`, `list`, `choice`, `method`, `bands`, or the column of the form: `label`, `weight`, `relevant`.
   */
  readonly what: string;
  /** The code of a choice, where the change is about one. */
  readonly choice: string | null;
  /** The language of a text. */
  readonly language: string | null;
  readonly before: ChangeValue;
  readonly after: ChangeValue;
}

/** A difference of one subject, before it is said whose it is. */
export interface Difference {
  readonly kind: ChangeKind;
  readonly what: string;
  readonly before: ChangeValue;
  readonly after: ChangeValue;
  readonly choice?: string;
  readonly language?: string;
}

/** Puts a difference to what it is about. */
export function changeOf(subject: ChangeSubject, difference: Difference): FormChange {
  return { ...subject, choice: null, language: null, ...difference };
}

/** How many changes there are of each kind, every kind named. */
export function countChanges(
  changes: readonly Pick<FormChange, 'kind'>[],
): Readonly<Record<ChangeKind, number>> {
  const count = (kind: ChangeKind): number => changes.filter((each) => each.kind === kind).length;
  return Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, count(kind)])) as Record<
    ChangeKind,
    number
  >;
}

/** The differences of a text, language by language. */
export function compareTexts(
  kind: ChangeKind,
  what: string,
  before: LocalisedText,
  after: LocalisedText,
): readonly Difference[] {
  const languages = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...languages].flatMap((language) =>
    compareValues(kind, what, before[language], after[language]).map((difference) => ({
      ...difference,
      language,
    })),
  );
}

/** The difference of one value; none where both are the same. */
export function compareValues(
  kind: ChangeKind,
  what: string,
  before: ChangeValue | undefined,
  after: ChangeValue | undefined,
): readonly Difference[] {
  const [was, is] = [before ?? null, after ?? null];
  return was === is ? [] : [{ kind, what, before: was, after: is }];
}
