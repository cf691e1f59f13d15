import type { FormDefinition, FormNode } from '../form-definition.ts';

/** A group, repeat or question at its place in a version of a form. */
export interface PlacedNode {
  readonly node: FormNode;
  /** The group or repeat around it; `null` at the top of the form. */
  readonly parent: PlacedNode | null;
  /** Its place among its neighbours, from 0. */
  readonly index: number;
}

/** The same group or question in two versions. */
export interface NodePair {
  readonly before: PlacedNode;
  readonly after: PlacedNode;
}

/** What two versions of a form have in common, and what only one of them has; each in the order of its version. */
export interface MatchedNodes {
  /** Everything that the later version has. */
  readonly later: readonly PlacedNode[];
  readonly pairs: readonly NodePair[];
  readonly added: readonly PlacedNode[];
  readonly removed: readonly PlacedNode[];
}

/**
 * Finds the same questions and groups in two versions of a form by their codes: the name at the same path; else, where
 * it went to another group, the name that stands once in each version, or once in a group that moved. A question never
 * matches a group. Turning the versions round gives the same pairs.
 *
 * | before | after | result |
 * | --- | --- | --- |
 * | `/a/x` | `/a/x` | the same |
 * | `/a/x` | `/b/x` | the same, moved |
 * | `/a/x`, `/b/x` | `/a/x`, `/c/x` | `/b/x` removed, `/c/x` added: the name alone does not say which |
 */
export function matchNodes(before: FormDefinition, after: FormDefinition): MatchedNodes {
  return new Matching(listPlaces(before.children), listPlaces(after.children)).match();
}

/** Every group and question, groups before what they hold, in the order of the form. */
export function listPlaces(
  nodes: readonly FormNode[],
  parent: PlacedNode | null = null,
): readonly PlacedNode[] {
  return nodes.flatMap((node, index) => {
    const place = { node, parent, index };
    return [place, ...(node.kind === 'question' ? [] : listPlaces(node.children, place))];
  });
}

const isQuestion = ({ node }: PlacedNode): boolean => node.kind === 'question';

/** What a place is looked up by: questions and groups apart. */
function keyOf(place: PlacedNode, name: string): string {
  return `${isQuestion(place) ? 'q' : 'g'} ${name}`;
}

const byPath = (place: PlacedNode): string => keyOf(place, place.node.path);
const byName = (place: PlacedNode): string => keyOf(place, place.node.name);

class Matching {
  readonly #before: readonly PlacedNode[];
  readonly #after: readonly PlacedNode[];
  readonly #found = new Map<PlacedNode, PlacedNode>();
  readonly #taken = new Set<PlacedNode>();

  constructor(before: readonly PlacedNode[], after: readonly PlacedNode[]) {
    this.#before = before;
    this.#after = after;
  }

  match(): MatchedNodes {
    const held = new Map(this.#before.map((place) => [byPath(place), place]));
    for (const place of this.#after) this.#pair(held.get(byPath(place)), place);
    const groups = this.#singles(this.#after.filter((place) => !isQuestion(place)));
    for (const [before, after] of groups) this.#pair(before, after);
    this.#pairChildren();
    const questions = this.#singles(this.#after.filter(isQuestion));
    for (const [before, after] of questions) this.#pair(before, after);
    return {
      later: this.#after,
      pairs: this.#after.flatMap((after) => {
        const before = this.#found.get(after);
        return before ? [{ before, after }] : [];
      }),
      added: this.#after.filter((place) => !this.#found.has(place)),
      removed: this.#before.filter((place) => !this.#taken.has(place)),
    };
  }

  #pair(before: PlacedNode | undefined, after: PlacedNode): void {
    if (!before || this.#taken.has(before) || this.#found.has(after)) return;
    this.#found.set(after, before);
    this.#taken.add(before);
  }

  /** Those whose name stands once in each version. */
  #singles(places: readonly PlacedNode[]): readonly (readonly [PlacedNode, PlacedNode])[] {
    const before = Map.groupBy(this.#before, byName);
    const after = Map.groupBy(this.#after, byName);
    return places.flatMap((place) => {
      const [only, ...others] = before.get(byName(place)) ?? [];
      const isSingle = after.get(byName(place))?.length === 1 && others.length === 0;
      return only && isSingle ? [[only, place] as const] : [];
    });
  }

  /** What a group holds goes with it. */
  #pairChildren(): void {
    const children = Map.groupBy(this.#before, ({ parent }) => parent);
    for (const place of this.#after) {
      const around = place.parent && this.#found.get(place.parent);
      if (!around || around.node.path === place.parent?.node.path) continue;
      const same = children.get(around)?.find((each) => byName(each) === byName(place));
      this.#pair(same, place);
    }
  }
}
