import type { More } from '../../../shared/domain/reports/document.ts';
import { type PageType, TYPE } from '../../../shared/domain/reports/page-type.ts';

/** The line for what a list leaves out, as the page says it; null where it leaves out nothing. */
export function writeMore(more: More | null): string | null {
  if (more === null || more.hidden === 0) return null;
  return (more.hidden === 1 ? more.one : more.other).replace('{{number}}', String(more.hidden));
}

/** The type of the page as the style sheet asks for it. */
export function typeVariables(type: PageType): Readonly<Record<`--type-${string}`, string>> {
  return Object.fromEntries(
    Object.entries(TYPE[type]).map(([name, points]) => [`--type-${name}`, `${points}pt`]),
  );
}
