import type { FormDefinition } from '../instruments/form-definition.ts';
import { listQuestions } from '../instruments/form-questions.ts';
import { findFormLanguage, readText } from '../instruments/localised-text.ts';
import { listScoredItems, type ScoredItem } from '../instruments/scored-items.ts';
import type { Answer } from '../instruments/submission.ts';
import { findSameItems } from '../instruments/versions/same-items.ts';
import type { Language } from '../text/translate.ts';
import { keyOf } from './card-items.ts';
import { type GivenMark, LONGEST_REASON, MOST_PARTICIPANTS } from './score-card.ts';

/** What a card that a group filled as a form says to a round. */
export interface FilledCard {
  /** The kind of group in the words of the form ("Femmes"); `null` where it asks none, or nobody answered. */
  readonly group: string | null;
  /** Women and men together; `null` where either was not counted, and of nobody or too many to be true. */
  readonly participants: number | null;
  /** By the key of the item, what the round asks in the same way. */
  readonly marks: Readonly<Record<string, GivenMark>>;
  /** The items, in the words of the card, whose answer or whole reason stays with the card alone. */
  readonly left: readonly string[];
}

/** The answers of a card by the key of the question, see {@link keyOf}; what was not answered is absent. */
function answersByKey(form: FormDefinition, answers: readonly Answer[]): Map<string, string> {
  const said = new Map(answers.map(({ path, value }) => [path, value.trim()]));
  return new Map(
    listQuestions(form.children).flatMap(({ name, path }): readonly [string, string][] => {
      const value = said.get(path) ?? '';
      return value === '' ? [] : [[keyOf(name), value]];
    }),
  );
}

function countParticipants(said: ReadonlyMap<string, string>): number | null {
  const counts = [said.get('femmes'), said.get('hommes')].map((count) => Number(count ?? NaN));
  const people = counts.reduce((sum, count) => sum + count, 0);
  const isSound = counts.every((count) => Number.isInteger(count) && count >= 0);
  return isSound && people > 0 && people <= MOST_PARTICIPANTS ? people : null;
}

function groupName(
  form: FormDefinition,
  said: ReadonlyMap<string, string>,
  language: string,
): string | null {
  const question = listQuestions(form.children).find(({ name }) => keyOf(name) === 'groupe');
  const list = form.lists.find(({ name }) => name === question?.listName);
  const choice = list?.choices.find(({ name }) => name === said.get('groupe'));
  return choice ? readText(form, choice.label, language) : null;
}

/** Whether the round gives a score to the mark. */
function hasMark({ list }: ScoredItem, mark: string): boolean {
  return list.choices.some(({ name, score }) => name === mark && typeof score === 'number');
}

/**
 * What a card that was filled as a form, on a telephone or here, gives to a round that goes by another version of that
 * form, or by the same. An item is taken where both versions ask it in the same way (`findSameItems`); the mark has the
 * name of a choice, the reason is the answer to the question named `raison_` and the item. A reason that is longer than a
 * round holds is cut. What the round does not take is named in `left`.
 *
 * | card | round | taken |
 * | --- | --- | --- |
 * | `csu_attente` = `n25`, `csu_raison_attente` = `On attend` | asks `csu_attente` | `attente`: `n25`, `On attend` |
 * | `csu_radio` = `n50` | does not ask it | nothing; `left` has its words |
 * | `csu_femmes` = 8, `csu_hommes` = 4 | | 12 participants |
 * | the group did not agree to answer | | nothing |
 */
export function readFilledCard(
  card: FormDefinition,
  round: FormDefinition,
  answers: readonly Answer[],
  language: Language,
): FilledCard {
  const words = findFormLanguage(card, language);
  const said = answersByKey(card, answers);
  const asked = new Map(listScoredItems(round).map((item) => [item.question.path, item]));
  const places = new Map([...findSameItems(card, round)].map(([later, own]) => [own, later]));
  const marks: Record<string, GivenMark> = {};
  const left: string[] = [];
  for (const { question } of listScoredItems(card)) {
    const key = keyOf(question.name);
    const given = said.get(key) ?? null;
    const reason = said.get(`raison_${key}`) ?? '';
    if (given === null && reason === '') continue;
    const item = asked.get(places.get(question.path) ?? '');
    const mark = item && given !== null && hasMark(item, given) ? given : null;
    if (item && (mark !== null || reason !== '')) {
      const kept = reason.slice(0, LONGEST_REASON);
      marks[keyOf(item.question.name)] = { mark, votes: null, reason: kept };
    }
    if (!item || mark !== given || reason.length > LONGEST_REASON)
      left.push(readText(card, question.label, words));
  }
  return {
    group: groupName(card, said, words),
    participants: countParticipants(said),
    marks,
    left,
  };
}
