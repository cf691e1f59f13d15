import { listReferences } from './expressions.ts';
import type { FormElement } from './form-element.ts';
import type { FormSource } from './form-source.ts';
import { cellOf } from './form-table.ts';
import { type ElementIndex, resolveReference } from './references.ts';

/**
 * Answers that depend on themselves through calculations and relevance, each circle once. A question depends on what
 * its calculation and its condition refer to, and on the groups around it, whose condition is also its own. Other
 * rows of a repeat (`indexed-repeat`, predicates) are no circle: running totals are written with them.
 */
export function findCycles(source: FormSource): readonly (readonly FormElement[])[] {
  const done = new Set<FormElement>();
  return source.elements.flatMap((element) => {
    const cycle = done.has(element) ? null : walk(element, done, source.index);
    return cycle === null ? [] : [cycle];
  });
}

/** Depth first, with a stack of its own: a chain of 20,000 calculations must not exhaust the real one. */
function walk(
  start: FormElement,
  done: Set<FormElement>,
  index: ElementIndex,
): readonly FormElement[] | null {
  const path: { element: FormElement; next: FormElement[] }[] = [
    { element: start, next: dependenciesOf(start, index) },
  ];
  const onPath = new Set([start]);
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.next.pop();
    if (next === undefined) {
      done.add(top.element);
      onPath.delete(top.element);
      path.pop();
    } else if (onPath.has(next)) {
      for (const step of path) done.add(step.element);
      const from = path.findIndex((step) => step.element === next);
      return path.slice(from).map((step) => step.element);
    } else if (!done.has(next)) {
      path.push({ element: next, next: dependenciesOf(next, index) });
      onPath.add(next);
    }
  }
  return null;
}

function dependenciesOf(element: FormElement, index: ElementIndex): FormElement[] {
  const calculation =
    cellOf(element.row, 'trigger') === '' ? cellOf(element.row, 'calculation') : '';
  const referred = [calculation, cellOf(element.row, 'relevant')]
    .filter((text) => text !== '')
    .flatMap((text) => listReferences(text))
    .flatMap((name) => {
      const found = resolveReference(`\${${name}}`, index);
      return found.ok ? [found.element] : [];
    });
  return element.parent === null ? referred : [...referred, element.parent];
}
