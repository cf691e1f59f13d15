import type { More } from '../../../../shared/domain/reports/document.ts';

/**
 * The line for what a list leaves out with its number and its page filled in: "… et 3 autres, page 2". `hidden` counts
 * what the page itself leaves out too; without a `page` none is named.
 */
export function settleMore(more: More | null, hidden: number, page: number | null): More | null {
  if (more === null) return null;
  const settle = (text: string): string => {
    const said = text.replace('{{number}}', String(hidden));
    return page === null ? said : `${said}, ${more.where.replace('{{page}}', String(page))}`;
  };
  return { ...more, hidden, one: settle(more.one), other: settle(more.other) };
}

/** A settled line as it is printed, or `null` when nothing is left out. */
export function moreText(more: More | null): string | null {
  if (more === null || more.hidden <= 0) return null;
  return more.hidden === 1 ? more.one : more.other;
}
