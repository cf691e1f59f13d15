import type { EditedItem } from './describe-edition.ts';
import type { SurveyPlace } from './survey-tree.ts';

/** Whether an item stands among those that a person sees: questions that are read, and groups. */
export function isListed({ kind, isShown }: EditedItem): boolean {
  return kind !== 'question' || isShown;
}

/**
 * Where an item goes one step up or down: past its neighbour, a question also into a group and out of it. Null where it
 * cannot: at the ends of the form, and at the ends of a repeat, whose rows are counted with what is in them.
 */
export function stepPlace(
  items: readonly EditedItem[],
  row: number,
  step: 1 | -1,
): SurveyPlace | null {
  const item = items.find((each) => each.row === row);
  if (!item || !isListed(item)) return null;
  const siblings = items.filter(({ parent }) => parent === item.parent);
  const listed = siblings.filter(isListed);
  const beside = listed[listed.indexOf(item) + step];
  if (!beside) return leavePlace(items, item, step);
  const enters = beside.kind === 'group' && item.kind === 'question';
  if (step === -1) {
    if (enters) return { into: beside.row, before: null };
    return { into: item.parent, before: beside.row };
  }
  if (enters) return { into: beside.row, before: childrenOf(items, beside)[0]?.row ?? null };
  return { into: item.parent, before: siblings[siblings.indexOf(beside) + 1]?.row ?? null };
}

function childrenOf(items: readonly EditedItem[], { row }: EditedItem): readonly EditedItem[] {
  return items.filter(({ parent }) => parent === row);
}

function leavePlace(
  items: readonly EditedItem[],
  { parent }: EditedItem,
  step: 1 | -1,
): SurveyPlace | null {
  const group = items.find(({ row }) => row === parent);
  if (!group || group.kind === 'repeat') return null;
  if (step === -1) return { into: group.parent, before: group.row };
  return { into: group.parent, before: nextSibling(items, group)?.row ?? null };
}

function nextSibling(items: readonly EditedItem[], item: EditedItem): EditedItem | undefined {
  const siblings = items.filter(({ parent }) => parent === item.parent);
  return siblings[siblings.indexOf(item) + 1];
}

/**
 * Where an item goes that is dropped on the upper or the lower half of another; a question dropped under the title of a
 * group goes into it. Null where it cannot stand, or stands already.
 */
export function dropPlace(
  items: readonly EditedItem[],
  row: number,
  onto: number,
  half: 'upper' | 'lower',
): SurveyPlace | null {
  const item = items.find((each) => each.row === row);
  const target = items.find((each) => each.row === onto);
  if (!item || !target || item === target) return null;
  const place = placeAt(items, item, target, half);
  const isSame = place.before === row || isWithin(items, place.into, row);
  return isSame || repeatOf(items, place.into) !== repeatOf(items, item.parent) ? null : place;
}

function placeAt(
  items: readonly EditedItem[],
  item: EditedItem,
  target: EditedItem,
  half: 'upper' | 'lower',
): SurveyPlace {
  if (half === 'upper') return { into: target.parent, before: target.row };
  if (target.kind !== 'question' && item.kind === 'question') {
    return { into: target.row, before: childrenOf(items, target)[0]?.row ?? null };
  }
  return { into: target.parent, before: nextSibling(items, target)?.row ?? null };
}

/** Whether a group is another one, or stands in it. */
function isWithin(items: readonly EditedItem[], group: number | null, other: number): boolean {
  if (group === null) return false;
  if (group === other) return true;
  return isWithin(items, items.find(({ row }) => row === group)?.parent ?? null, other);
}

function repeatOf(items: readonly EditedItem[], group: number | null): number | null {
  const found = items.find(({ row }) => row === group);
  if (!found) return null;
  return found.kind === 'repeat' ? found.row : repeatOf(items, found.parent);
}
