import { type FormElement, listAncestors, xformPath } from './form-element.ts';

/** What `${…}` points to, or why it points nowhere. */
export type Reference =
  | { readonly ok: true; readonly element: FormElement }
  | {
      readonly ok: false;
      readonly what: 'reference-unknown' | 'reference-ambiguous' | 'last-saved-unsupported';
      readonly name: string;
    };

/** The elements of a form by name, as `${…}` finds them. */
export type ElementIndex = ReadonlyMap<string, readonly FormElement[]>;

/** Indexes elements by name; two with one name can stand in different groups, but `${…}` cannot tell them apart. */
export function indexElements(elements: readonly FormElement[]): ElementIndex {
  const index = new Map<string, FormElement[]>();
  for (const element of elements) {
    const same = index.get(element.name);
    if (same) same.push(element);
    else index.set(element.name, [element]);
  }
  return index;
}

/** Finds what `${name}` or `${ name }` means. */
export function resolveReference(text: string, index: ElementIndex): Reference {
  const name = text.slice(2, -1).trim();
  if (name.startsWith('last-saved#')) return { ok: false, what: 'last-saved-unsupported', name };
  const [element, other] = index.get(name) ?? [];
  if (element === undefined) return { ok: false, what: 'reference-unknown', name };
  if (other !== undefined) return { ok: false, what: 'reference-ambiguous', name };
  return { ok: true, element };
}

/**
 * The path to write for a reference, with the spaces around it that Enketo needs. Inside the repeat that holds both,
 * it is relative, so that each row means its own answer; elsewhere it is absolute. `current()` stands before it where
 * the expression is evaluated on other nodes (filters, predicates).
 *
 * | from | to | path |
 * | --- | --- | --- |
 * | `/total` | `/prix` | ` /data/prix ` |
 * | `/lot/valeur` | `/lot/prix`, `lot` a repeat | ` ../prix ` |
 * | `/lot/valeur`, in a filter | `/lot/prix` | ` current()/../prix ` |
 * | `/lot/detail/valeur` | `/lot/prix` | ` ../../prix ` |
 * | `/total` | `/lot/prix` | ` /data/lot/prix ` |
 */
export function referencePath(
  from: FormElement | null,
  to: FormElement,
  isFiltering: boolean,
): string {
  const shared = from === null ? null : closestShared(from, to);
  if (from === null || shared === null) return ` ${xformPath(to)} `;
  const up = listAncestors(from).indexOf(shared);
  const down = to.path.slice(shared.path.length + 1);
  const steps = [...Array.from({ length: up }, () => '..'), ...(down === '' ? [] : [down])];
  const path = steps.length === 0 ? '.' : steps.join('/');
  return isFiltering ? ` current()/${path} ` : ` ${up === 0 && down !== '' ? './' : ''}${path} `;
}

/** The closest element around both, if a repeat holds them both; of the repeat itself, its parents count. */
function closestShared(from: FormElement, to: FormElement): FormElement | null {
  const around = new Set(listAncestors(from));
  const shared = listAncestors(to)
    .slice(to.kind === 'repeat' ? 1 : 0)
    .find((element) => around.has(element));
  const isInRepeat = shared && listAncestors(shared).some((element) => element.kind === 'repeat');
  return isInRepeat ? shared : null;
}
