import type { ChoiceSearch, FormDefinition } from './form-definition.ts';

/** Whether a form has lists that are too long to be carried about with it, such as the villages of Mali. */
export function hasSearchedLists({ lists }: Pick<FormDefinition, 'lists'>): boolean {
  return lists.some(({ size }) => size !== undefined);
}

/**
 * What the choices of a question must hold at one place of a form, from the answers beside it; `answerAt` gives the
 * answer at a path, `''` where there is none.
 *
 * @example At `/lot[2]/village`, `region` must be the answer to `/lot/region` → `{ region: answerAt('/lot[2]/region') }`
 */
export function readChoiceFilter(
  { where }: ChoiceSearch,
  place: string,
  answerAt: (path: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    where.map((condition) => [
      condition.column,
      'value' in condition ? condition.value : answerAt(placeBeside(place, condition.path)),
    ]),
  );
}

/** A question as it stands beside a place: in the same rows as far as they share repeats, else in the first. */
export function placeBeside(place: string, path: string): string {
  const own = place.split('/');
  let isShared = true;
  return path
    .split('/')
    .map((name, at) => {
      const segment = own[at] ?? '';
      isShared &&= segment === name || segment.startsWith(`${name}[`);
      return isShared ? segment : name;
    })
    .join('/');
}
