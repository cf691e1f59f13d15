import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import type { CashBox } from '../../../shared/domain/catalogues/catalogues.ts';
import type { MoneyDirection } from '../../../shared/domain/money/money-entry.ts';
import type { CellValue, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { type Held, listCashBoxes } from '../facilities/catalogue-reader.ts';
import { labelOf } from './row-label.ts';
import type { MonthPlace, SheetSource } from './sheet-source.ts';

/** A line is what one box received or spent under one heading, written `box|receipt|heading`. */
interface MoneyLine {
  readonly box: string;
  readonly direction: MoneyDirection;
  readonly heading: string;
}

function readLine(row: string): MoneyLine {
  const [box = '', direction = '', ...rest] = row.split('|');
  const heading = rest.join('|').trim();
  if ((direction !== 'receipt' && direction !== 'spending') || heading === '') {
    throw new ExpectedFailure({ code: 'unknown-row', facts: { row } });
  }
  return { box, direction, heading };
}

function lineOf({ box, direction, heading }: MoneyLine): string {
  return `${box}|${direction}|${heading}`;
}

interface HeldAmount extends MoneyLine {
  readonly period: Month;
  readonly amount: number;
}

function listAmounts(db: Reader, facility: string, from: Month, to: Month): readonly HeldAmount[] {
  return db.all<HeldAmount>(
    `SELECT e.period, b.code AS box, e.direction, e.heading, e.amount
     FROM money_entry e JOIN cash_box b ON b.id = e.cash_box_id
     WHERE e.facility_id = ? AND e.period BETWEEN ? AND ?
     ORDER BY b.local, b.rowid, e.direction, e.rowid`,
    [facility, from, to],
  );
}

function findBox(db: Reader, facility: string, code: string): Held<CashBox> {
  const found = listCashBoxes(db, facility).find((box) => box.code === code);
  if (!found) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: code } });
  return found;
}

function entryId({ facility, period }: Pick<MonthPlace, 'facility' | 'period'>, row: string) {
  const { box, direction, heading } = readLine(row);
  return `${facility}:${period}:${box}:${foldSpelling(heading)}:${direction}`;
}

/** Two spellings of a heading are one line; the last one written names it. */
function keyOf(line: MoneyLine): string {
  return lineOf({ ...line, heading: foldSpelling(line.heading) });
}

function toRow(
  line: MoneyLine,
  lines: readonly HeldAmount[],
  place: MonthPlace,
  box: Held<CashBox>,
): SheetRow {
  const of = (month: Month): number | null =>
    lines.find(({ period }) => period === month)?.amount ?? null;
  return {
    id: lineOf(line),
    label: line.heading,
    unit: 'FCFA',
    group: `${labelOf(box, place.language)}|${line.direction}`,
    managed: true,
    local: false,
    cells: {
      amount: of(place.period),
      before: of(addMonths(place.period, -1)),
      budget: null,
      yearToDate: lines
        .filter(({ period }) => period.slice(0, 4) === place.period.slice(0, 4))
        .reduce<number | null>((sum, { amount }) => (sum ?? 0) + amount, null),
    },
  };
}

// The headings of the year before stay as lines, so that a month is typed against what it usually has.
function rows(db: Reader, place: MonthPlace): readonly SheetRow[] {
  const { facility, period } = place;
  const held = listAmounts(db, facility, addMonths(period, -12), period);
  const lines = Map.groupBy(held, keyOf);
  return listCashBoxes(db, facility).flatMap((box) =>
    (['receipt', 'spending'] as const).flatMap((direction) =>
      [...lines.values()].flatMap((amounts) => {
        const line = amounts.at(-1);
        if (line?.box !== box.code || line.direction !== direction) return [];
        return [toRow(line, amounts, place, box)];
      }),
    ),
  );
}

/** The account of the month, every heading of each cash box a line. */
export const moneySheet: SheetSource = {
  rows,
  save(db, place, row, cells) {
    const { box, direction, heading } = readLine(row);
    for (const { value } of cells) {
      if (value === null) {
        deleteRow(db, 'money_entry', entryId(place, row));
        continue;
      }
      saveRow(db, 'money_entry', {
        id: entryId(place, row),
        facility_id: place.facility,
        period: place.period,
        cash_box_id: findBox(db, place.facility, box).id,
        heading,
        direction,
        amount: value,
      });
    }
  },
  values(db, facility, row, _column, months) {
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return [];
    const key = keyOf(readLine(row));
    const held = listAmounts(db, facility, first, last).filter((line) => keyOf(line) === key);
    return months.map(
      (month): CellValue => held.find(({ period }) => period === month)?.amount ?? null,
    );
  },
  // A heading that a centre does not use is left empty: it has nothing to be managed.
  manage: () => undefined,
  before: () => null,
  copyList: () => undefined,
  cellRow: (place, row, column) =>
    column === 'amount' ? { table: 'money_entry', id: entryId(place, row), field: 'amount' } : null,
};
