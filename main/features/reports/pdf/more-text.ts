import type { More } from '../../../../shared/domain/reports/document.ts';

/** "… et 3 autres, page 2", or `null` when nothing is left out. `hidden` counts what the page itself leaves out too. */
export function writeMore(more: More | null, hidden: number, page: number | null): string | null {
  if (more === null || hidden <= 0) return null;
  const text = (hidden === 1 ? more.one : more.other).replace('{{number}}', String(hidden));
  return page === null ? text : `${text}, ${more.where.replace('{{page}}', String(page))}`;
}
