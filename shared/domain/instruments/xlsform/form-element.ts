import type { FormRow } from './form-table.ts';
import type { SearchedList } from './searched-lists.ts';

/**
 * A row of the survey sheet in its place in the tree, while the form is compiled. Parents are known, so that paths
 * inside repeats can be made relative.
 */
export interface FormElement {
  readonly kind: 'group' | 'repeat' | 'question';
  readonly name: string;
  /** From the form's root, without the root's own name. */
  readonly path: string;
  readonly parent: FormElement | null;
  readonly children: FormElement[];
  readonly row: FormRow;
  /** Canonical type of a question, `''` of groups and repeats. */
  readonly type: string;
  /** The list of a select or rank; `${nom}` where the rows of a repeat are the choices. */
  readonly list: string | null;
  /** How its choices are searched, where its list is too long to be listed; else `null`. */
  readonly search: SearchedList | null;
}

/** All elements below, in the order of the form. */
export function listElements(children: readonly FormElement[]): readonly FormElement[] {
  return children.flatMap((child) => [child, ...listElements(child.children)]);
}

/** The element and what is around it, from the inside out. */
export function listAncestors(element: FormElement): readonly FormElement[] {
  const ancestors: FormElement[] = [];
  for (let at: FormElement | null = element; at !== null; at = at.parent) ancestors.push(at);
  return ancestors;
}

/** The path of an element in the XForm, whose root is named `data`. */
export function xformPath(element: FormElement): string {
  return `/data${element.path}`;
}
