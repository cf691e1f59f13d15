import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { daysInMonth, type Month } from '../calendar/month.ts';

/** A stretch of days without usable stock, both days included; `to` is `null` while it lasts. */
export interface StockoutSpell {
  readonly from: Day;
  readonly to: Day | null;
}

/**
 * The days out of stock that fall in a month: true calendar days, each counted once even where spells overlap.
 *
 * @example out from 2026-01-30 to 2026-02-02 → 2 days in January, 2 in February
 */
export function stockoutDaysIn(month: Month, spells: readonly StockoutSpell[]): number {
  const { from, to } = edgesOf(month);
  return joinSpells(spells)
    .map((spell) => {
      const before = Math.max(0, daysBetween(from, spell.from));
      const after = spell.to === null ? 0 : Math.max(0, daysBetween(spell.to, to));
      return Math.max(0, daysInMonth(month) - before - after);
    })
    .reduce((sum, days) => sum + days, 0);
}

/** How many times the product ran out between two months, both included; one that spans two months counts once. */
export function countStockouts(
  first: Month,
  last: Month,
  spells: readonly StockoutSpell[],
): number {
  const from = edgesOf(first).from;
  const { to } = edgesOf(last);
  return joinSpells(spells).filter(
    (spell) => spell.from <= to && (spell.to === null || spell.to >= from),
  ).length;
}

/** The spells in order, those that overlap or follow each other the next day made one. */
function joinSpells(spells: readonly StockoutSpell[]): readonly StockoutSpell[] {
  const joined: StockoutSpell[] = [];
  for (const spell of spells.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1);
    if (last === undefined || (last.to !== null && spell.from > addDays(last.to, 1))) {
      joined.push(spell);
    } else if (last.to !== null && (spell.to === null || spell.to > last.to)) {
      joined[joined.length - 1] = { from: last.from, to: spell.to };
    }
  }
  return joined;
}

function edgesOf(month: Month): { readonly from: Day; readonly to: Day } {
  return {
    from: `${month}-01`,
    to: `${month}-${String(daysInMonth(month)).padStart(2, '0')}` as Day,
  };
}
