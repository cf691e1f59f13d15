import type { BudgetLine } from '../../../shared/contract/money.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { accountLines } from '../../../shared/domain/money/account.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { nameBoxes } from './box-names.ts';
import { type HeadingLine, headingKey } from './heading-key.ts';
import { listMoneyEntries } from './reader.ts';

/** What was voted for one heading. */
export interface VotedLine extends HeadingLine {
  readonly amount: number;
}

/** What was voted for a year, by {@link headingKey}. */
export function listBudget(
  db: Reader,
  facility: string,
  year: number,
): ReadonlyMap<string, VotedLine> {
  const rows = db.all<VotedLine>(
    `SELECT b.code AS box, v.heading, v.direction, v.amount
     FROM budget v JOIN cash_box b ON b.id = v.cash_box_id
     WHERE v.facility_id = ? AND v.year = ? ORDER BY v.rowid`,
    [facility, year],
  );
  return new Map(rows.map((row) => [headingKey(row), row]));
}

/** The headings that were voted, or moved in the year or the year before, in the order of the boxes. */
export function readBudget(
  db: Reader,
  facility: string,
  year: number,
  language: Language,
): readonly BudgetLine[] {
  const names = nameBoxes(db, facility, language);
  const entries = listMoneyEntries(db, facility).map(({ box, ...entry }) => ({
    ...entry,
    box: names.codeOf(box),
  }));
  const yearOf = (of: number) =>
    accountLines(entries, { from: `${of}-01` as Month, to: `${of}-12` as Month }, headingKey);
  const [spent, before] = [yearOf(year), yearOf(year - 1)];
  const voted = listBudget(db, facility, year);
  return [...new Map<string, HeadingLine>([...before, ...spent, ...voted])]
    .map(([key, { box, heading, direction }]) => ({
      box,
      label: names.labelOf(box),
      heading,
      direction,
      amount: voted.get(key)?.amount ?? null,
      spent: spent.get(key)?.amount ?? null,
      before: before.get(key)?.amount ?? null,
    }))
    .toSorted(
      (a, b) => names.rankOf(a.box) - names.rankOf(b.box) || a.direction.localeCompare(b.direction),
    );
}
