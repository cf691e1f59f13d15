import type {
  AnyControlNode,
  AnyInputNode,
  AnyNode,
  GroupNode,
  RepeatInstanceNode,
  RepeatRangeNode,
  RootNode,
} from '@getodk/xforms-engine';

/** A question, calculation or metadata field as the engine runs it. */
export type LeafNode = Extract<
  AnyNode,
  { readonly currentState: { readonly instanceValue: string } }
>;

const CONTROLS: ReadonlySet<string> = new Set([
  'input',
  'select',
  'range',
  'rank',
  'trigger',
  'note',
  'upload',
]);

/** Whether a person sees it: calculations and metadata are never shown. */
export function isControl(node: AnyNode): node is AnyControlNode {
  return CONTROLS.has(node.nodeType);
}

/** Whether it holds a value. */
export function isLeaf(node: AnyNode): node is LeafNode {
  return isControl(node) || node.nodeType === 'model-value';
}

/** Whether it is a repeat with its rows. */
export function isRange(node: AnyNode): node is RepeatRangeNode {
  return (
    node.nodeType === 'repeat-range:uncontrolled' || node.nodeType === 'repeat-range:controlled'
  );
}

/** Whether a person answers it: a note is only read, and so is what the form has closed. */
export function isAsked(node: AnyNode): node is Exclude<AnyControlNode, { nodeType: 'note' }> {
  return isControl(node) && node.nodeType !== 'note' && !node.currentState.readonly;
}

/** What stands right below. */
export function childrenOf(
  node: RootNode | GroupNode | RepeatInstanceNode | RepeatRangeNode,
): readonly AnyNode[] {
  return node.currentState.children;
}

/** Everything below, asked or not, in the order of the form. */
export function listBelow(node: AnyNode): readonly AnyNode[] {
  const found: AnyNode[] = [];
  const visit = (each: AnyNode): void => {
    for (const child of (each.currentState.children ?? []) as readonly AnyNode[]) {
      found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** Whether a node stands in one of some others. */
export function isBelow(node: AnyNode, others: readonly AnyNode[]): boolean {
  if (others.length === 0) return false;
  for (let above = node.parent; above !== null; above = above.parent) {
    if (others.includes(above)) return true;
  }
  return false;
}

/** Everything below that holds a value and is asked at present, in the order of the form. */
export function listRelevantLeaves(node: AnyNode): readonly LeafNode[] {
  const found: LeafNode[] = [];
  collect(node, found);
  return found;
}

function collect(node: AnyNode, found: LeafNode[]): void {
  if (!node.currentState.relevant) return;
  if (isLeaf(node)) {
    found.push(node);
    return;
  }
  for (const child of (node.currentState.children ?? []) as readonly AnyNode[]) {
    collect(child, found);
  }
}

/** What holds the value at a path, if it is asked at present. */
export function findLeaf(top: AnyNode, path: string): LeafNode | null {
  for (const child of (top.currentState.children ?? []) as readonly AnyNode[]) {
    if (!child.currentState.relevant) continue;
    const own = pathOf(child);
    if (isLeaf(child)) {
      if (own === path) return child;
    } else if (path.startsWith(own) && /^[/[]/.test(path.slice(own.length))) {
      const found = findLeaf(child, path);
      if (found) return found;
    }
  }
  return null;
}

/** The path as submissions write it: `/data/lot[2]/nom` → `/lot[2]/nom`. */
export function pathOf(node: AnyNode): string {
  const { reference } = node.currentState;
  const end = reference.indexOf('/', 1);
  return end < 0 ? '' : reference.slice(end);
}

/** Answers with what was typed; the engine reads each type from its text, and `null` takes the answer back. */
export function setText(node: AnyInputNode, text: string | null): void {
  // The union of a dozen setters takes nothing; every one of them takes a text.
  (node as { setValue(value: string | null): unknown }).setValue(text);
}
