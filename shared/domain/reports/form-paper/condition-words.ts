import { readText } from '../../instruments/localised-text.ts';
import type { AnswerTest, Condition } from '../../instruments/paper/condition.ts';
import type { Jump } from '../../instruments/paper/jumps.ts';
import type { PaperForm, PaperLine } from '../../instruments/paper/paper-form.ts';
import type { Translate } from '../../text/translate.ts';

/** What the words of a form on paper are made from. */
export interface PaperWords {
  readonly form: PaperForm;
  /** The language of the form that is printed. */
  readonly formLanguage: string;
  readonly translate: Translate;
}

type Answer = Extract<Condition, { readonly kind: 'answer' }>;

const TESTS: Readonly<Record<AnswerTest, string>> = {
  '=': 'is',
  '!=': 'isNot',
  has: 'has',
  hasNot: 'hasNot',
  '<': 'below',
  '<=': 'atMost',
  '>': 'above',
  '>=': 'atLeast',
};

function choiceWord({ form, formLanguage }: PaperWords, line: PaperLine, name: string): string {
  const list = form.definition.lists.find((each) => each.name === line.question.listName);
  const choice = list?.choices.find((each) => each.name === name);
  return choice ? readText(form.definition, choice.label, formLanguage) : name;
}

function answerWords(words: PaperWords, { path, test, value }: Answer): string | null {
  const line = words.form.lineAt.get(path);
  if (!line) return null;
  const facts = { line: line.number, value: choiceWord(words, line, value) };
  if (value === '')
    return words.translate(`paperForms:when.${test === '=' ? 'empty' : 'given'}`, facts);
  return words.translate(`paperForms:when.${TESTS[test]}`, facts);
}

/** The condition in words, or null where a part of it cannot be said. */
function say(words: PaperWords, condition: Condition, isWithin = false): string | null {
  if (condition.kind === 'other') return null;
  if (condition.kind === 'answer') return answerWords(words, condition);
  const parts = condition.parts.map((part) => say(words, part, true));
  if (parts.includes(null)) return null;
  const joined = parts.join(words.translate(`paperForms:when.${condition.kind}`));
  return isWithin ? `(${joined})` : joined;
}

function pathsOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'other':
      return condition.paths;
    case 'answer':
      return [condition.path];
    default:
      return condition.parts.flatMap(pathsOf);
  }
}

/**
 * When something is asked, in words that a person can follow with the paper in the hand.
 *
 * | condition | words |
 * | --- | --- |
 * | line 12 is `oui` | Seulement si ligne 12 : Oui |
 * | cannot be said, looks at line 12 | Selon la réponse à la ligne 12 |
 * | looks at nothing on the paper | Selon ce qui précède |
 */
export function conditionWords(words: PaperWords, condition: Condition): string {
  const { form, translate } = words;
  const said = say(words, condition);
  if (said !== null) return translate('paperForms:when.only', { condition: said });
  const lines = [...new Set(pathsOf(condition).flatMap((path) => form.sourcesOf(path)))];
  if (lines.length === 0) return translate('paperForms:when.before');
  const sorted = lines.toSorted((a, b) => a - b);
  return translate('paperForms:when.depends', { count: sorted.length, lines: sorted.join(', ') });
}

/** Where some answers lead: "Si « Non » → ligne 24". */
export function jumpWords(words: PaperWords, line: PaperLine, { choices, to }: Jump): string {
  const { translate } = words;
  const answers = choices
    .map((name) => translate('paperForms:jump.answer', { value: choiceWord(words, line, name) }))
    .join(translate('paperForms:when.or'));
  return to === 'end'
    ? translate('paperForms:jump.end', { answers })
    : translate('paperForms:jump.line', { answers, line: to });
}
