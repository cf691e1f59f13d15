import type { ChoiceList, FormDefinition } from '../form-definition.ts';
import { plainPath } from '../paths.ts';
import { listScoredItems, type ScoredItem } from '../scored-items.ts';
import type { Submission } from '../submission.ts';
import { listPlaces, matchNodes, type PlacedNode } from './match-nodes.ts';

/** The scored items that are the same in two versions of a form: the path in the earlier one, by that in the later one. */
export type SameItems = ReadonlyMap<string, string>;

/**
 * The scored items that two versions of a form may be compared on: the same code, the same choices, and each choice
 * earning the same. Other words for the question, another place or another weight leave an item the same: both visits are
 * scored with the later version. Where the method of the form changed, no item is the same.
 *
 * | in the later version | comparable |
 * | --- | --- |
 * | label, hint, proof, order or group changed | yes |
 * | weight, critical, bundle changed | yes, by the later one |
 * | a choice added, removed, or with another score | no |
 * | `reverse`, `numerator` or `denominator` changed | no |
 * | moved into or out of a repeat | no |
 */
export function findSameItems(before: FormDefinition, after: FormDefinition): SameItems {
  if (before.scoring !== after.scoring) return new Map();
  const was = itemsByPath(before);
  const is = itemsByPath(after);
  return new Map(
    matchNodes(before, after).pairs.flatMap((pair): readonly [string, string][] => {
      const earlier = was.get(pair.before.node.path);
      const later = is.get(pair.after.node.path);
      if (!earlier || !later || !isSame(earlier, later)) return [];
      const isSameDepth = repeatsAround(pair.before) === repeatsAround(pair.after);
      return isSameDepth ? [[pair.after.node.path, pair.before.node.path]] : [];
    }),
  );
}

/**
 * Whether the scores of two whole visits can be set beside each other: neither version scores an item that the other has
 * not, and each weighs the same.
 */
export function haveSameScoring(before: FormDefinition, after: FormDefinition): boolean {
  const was = itemsByPath(before);
  const is = itemsByPath(after);
  const same = findSameItems(before, after);
  if (same.size !== was.size || same.size !== is.size) return false;
  return [...same].every(([later, earlier]) => {
    const [one, other] = [was.get(earlier)?.question, is.get(later)?.question];
    const isAlike = one?.weight === other?.weight && one?.bundle === other?.bundle;
    return isAlike && was.get(earlier)?.section === is.get(later)?.section;
  });
}

function itemsByPath(form: FormDefinition): ReadonlyMap<string, ScoredItem> {
  return new Map(listScoredItems(form).map((item) => [item.question.path, item]));
}

function isSame({ question: was, list: before }: ScoredItem, later: ScoredItem): boolean {
  const { question: is, list: after } = later;
  return (
    was.reverse === is.reverse &&
    was.numerator === is.numerator &&
    was.denominator === is.denominator &&
    writeScores(before) === writeScores(after)
  );
}

function writeScores({ choices }: ChoiceList): string {
  return JSON.stringify(choices.map(({ name, score }) => [name, score]).toSorted());
}

function repeatsAround({ parent }: PlacedNode): number {
  if (!parent) return 0;
  return repeatsAround(parent) + (parent.node.kind === 'repeat' ? 1 : 0);
}

/**
 * An earlier visit as the later version of its form would have it: the answers to the items that are the same, where
 * those stand now; other answers are left out. Rows of a repeat keep their numbers. A visit of the same version stays as
 * it is.
 *
 * @example `/a/lot[2]/froid` → `/b/lot[2]/froid`
 */
export function bringToVersion(
  before: FormDefinition,
  after: FormDefinition,
  visit: Submission,
): Submission {
  if (before.version === after.version) return visit;
  const laterPaths = new Map(
    [...findSameItems(before, after)].map(([path, earlier]) => [earlier, path]),
  );
  const repeats = new Set(
    listPlaces(after.children).flatMap(({ node }) => (node.kind === 'repeat' ? [node.path] : [])),
  );
  const answers = visit.answers.flatMap(({ path, value }) => {
    const later = laterPaths.get(plainPath(path));
    if (later === undefined) return [];
    return [{ path: numberRows(later, path.match(/\[\d+\]/g) ?? [], repeats), value }];
  });
  return { ...visit, version: after.version, answers };
}

/** Puts row numbers, `[2]`, behind the repeats of a path, from the outside in. */
function numberRows(path: string, rows: readonly string[], repeats: ReadonlySet<string>): string {
  const left = [...rows];
  const names = path.split('/').slice(1);
  return names
    .map((name, at) => {
      const isRepeat = repeats.has(`/${names.slice(0, at + 1).join('/')}`);
      return `/${name}${isRepeat ? (left.shift() ?? '') : ''}`;
    })
    .join('');
}
