import { measureLikeness } from '../../text/likeness.ts';
import { foldSpelling } from '../../text/spelling.ts';
import type {
  Choice,
  ChoiceList,
  FormDefinition,
  FormQuestion,
  LocalisedText,
} from '../form-definition.ts';
import { matchNodes } from './match-nodes.ts';

/**
 * A code that means something else in another version: harmless while nobody has answered under it, and afterwards a
 * mix of two things under one name.
 */
export interface ChangedCode {
  /** Where the answers of the earlier version stand. */
  readonly before: FormQuestion;
  readonly after: FormQuestion;
  /** The choice whose code means something else; `null` where the question has another type. */
  readonly choice: { readonly before: Choice; readonly after: Choice } | null;
}

/** Types whose answers are the same kind of thing, so that one column holds both. */
const FAMILIES: readonly (readonly string[])[] = [
  ['integer', 'decimal', 'range'],
  ['calculate', 'hidden'],
];

function familyOf(type: string): string {
  return FAMILIES.find((family) => family.includes(type))?.[0] ?? type;
}

/**
 * The codes that another version uses for something else: a question with another kind of answer, or a choice whose
 * words are wholly others.
 *
 * | earlier | later | changed |
 * | --- | --- | --- |
 * | `integer` | `decimal`, `range` | no: numbers |
 * | `select_one` | `select_multiple`, `text` | yes |
 * | choice `a` "Affiché" | choice `a` "Affiché au mur" | no: other words for it |
 * | choice `a` "Affiché" | choice `a` "Propre" | yes |
 * | choices "Oui, vu" and "Non, vu" | the two exchanged | yes, both |
 */
export function findChangedCodes(
  before: FormDefinition,
  after: FormDefinition,
): readonly ChangedCode[] {
  const [was, is] = [listsByName(before), listsByName(after)];
  return matchNodes(before, after).pairs.flatMap((pair): readonly ChangedCode[] => {
    const [earlier, later] = [pair.before.node, pair.after.node];
    if (earlier.kind !== 'question' || later.kind !== 'question') return [];
    if (familyOf(earlier.type) !== familyOf(later.type))
      return [{ before: earlier, after: later, choice: null }];
    const lists = [was.get(earlier.listName ?? ''), is.get(later.listName ?? '')] as const;
    return findChangedChoices(...lists).map((choice) => ({
      ...{ before: earlier, after: later, choice },
    }));
  });
}

function listsByName({ lists }: FormDefinition): ReadonlyMap<string, ChoiceList> {
  return new Map(lists.map((list) => [list.name, list]));
}

function findChangedChoices(
  before: ChoiceList | undefined,
  after: ChoiceList | undefined,
): readonly NonNullable<ChangedCode['choice']>[] {
  const later = new Map((after?.choices ?? []).map((choice) => [choice.name, choice]));
  const earlier = before?.choices ?? [];
  return earlier.flatMap((choice) => {
    const now = later.get(choice.name);
    if (!now) return [];
    const others = earlier.filter((each) => each !== choice);
    const isExchanged = others.some((other) => isSameText(other.label, now.label));
    const isOther = isExchanged
      ? !isSameText(choice.label, now.label)
      : isWhollyOther(choice.label, now.label);
    return isOther ? [{ before: choice, after: now }] : [];
  });
}

/** The texts that both have, language by language. */
function pairTexts(before: LocalisedText, after: LocalisedText): readonly (readonly string[])[] {
  return Object.keys(before)
    .map((language) => [before[language] ?? '', after[language] ?? ''].map(foldSpelling))
    .filter((pair) => pair.every((text) => text !== ''));
}

function isSameText(before: LocalisedText, after: LocalisedText): boolean {
  const pairs = pairTexts(before, after);
  return pairs.length > 0 && pairs.every(([was, is]) => was === is);
}

/** Half the signs alike is another spelling or another form of the word. */
const ALIKE = 0.5;

function isWhollyOther(before: LocalisedText, after: LocalisedText): boolean {
  const pairs = pairTexts(before, after);
  return (
    pairs.length > 0 &&
    pairs.every(([was = '', is = '']) => {
      const words = new Set(was.split(' '));
      return !is.split(' ').some((word) => words.has(word)) && measureLikeness(was, is) < ALIKE;
    })
  );
}
