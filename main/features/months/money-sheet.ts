import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import { chooseLine } from '../../../shared/domain/months/new-line.ts';
import type { CellValue, SheetRow } from '../../../shared/domain/months/sheet.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import { listCashBoxes } from '../facilities/catalogue-reader.ts';
import { listBudget } from '../money/budget-reader.ts';
import { headingKey } from '../money/heading-key.ts';
import { demandName } from './added-line.ts';
import { demandRow } from './demand-row.ts';
import {
  type HeldAmount,
  headingId,
  listAmounts,
  listHeadings,
  type MoneyLine,
  moneyEntryId,
  moneyLineId,
  moneyLineKey,
  readMoneyLine,
} from './money-lines.ts';
import { labelOf } from './row-label.ts';
import type { MonthPlace, SheetSource } from './sheet-source.ts';

interface ListedLine {
  readonly line: MoneyLine;
  readonly amounts: readonly HeldAmount[];
  readonly managed: boolean;
}

// The headings of the year before stay as lines, so that a month is typed against what it usually has.
function listLines(db: Reader, place: MonthPlace): readonly ListedLine[] {
  const { facility, period } = place;
  const held = listAmounts(db, facility, addMonths(period, -12), period);
  const listed = new Map(listHeadings(db, place).map((line) => [moneyLineKey(line), line]));
  const amounts = Map.groupBy(held, moneyLineKey);
  return [...new Set([...amounts.keys(), ...listed.keys()])].flatMap((key) => {
    const own = amounts.get(key) ?? [];
    const line = own.at(-1) ?? listed.get(key);
    return line ? [{ line, amounts: own, managed: listed.get(key)?.managed ?? true }] : [];
  });
}

function toRow(
  { line, amounts, managed }: ListedLine,
  period: Month,
  { group, budget }: { readonly group: string; readonly budget: number | null },
): SheetRow {
  const of = (month: Month): number | null =>
    amounts.find((each) => each.period === month)?.amount ?? null;
  return {
    id: moneyLineId(line),
    label: line.heading,
    unit: 'FCFA',
    group,
    managed,
    local: false,
    cells: {
      amount: of(period),
      before: of(addMonths(period, -1)),
      budget,
      yearToDate: amounts
        .filter((each) => each.period.slice(0, 4) === period.slice(0, 4))
        .reduce<number | null>((sum, { amount }) => (sum ?? 0) + amount, null),
    },
  };
}

function rows(db: Reader, place: MonthPlace): readonly SheetRow[] {
  const { facility, period, language } = place;
  const lines = listLines(db, place);
  const voted = listBudget(db, facility, Number(period.slice(0, 4)));
  return listCashBoxes(db, facility).flatMap((box) =>
    (['receipt', 'spending'] as const).flatMap((direction) =>
      lines
        .filter(({ line }) => line.box === box.code && line.direction === direction)
        .map((each) =>
          toRow(each, period, {
            group: `${labelOf(box, language)}|${direction}`,
            budget: voted.get(headingKey(each.line))?.amount ?? null,
          }),
        ),
    ),
  );
}

function boxIds(db: Reader, facility: string): ReadonlyMap<string, string> {
  return new Map(listCashBoxes(db, facility).map(({ code, id }) => [code, id]));
}

function saveHeading(db: Writer, { facility }: MonthPlace, line: MoneyLine, managed: boolean) {
  saveRow(db, 'money_heading', {
    id: headingId(facility, line),
    facility_id: facility,
    cash_box_id: demandRow(boxIds(db, facility), line.box),
    heading: line.heading,
    direction: line.direction,
    managed: managed ? 1 : 0,
  });
}

/** The account of the month, every heading of each cash box a line. */
export const moneySheet: SheetSource = {
  rows,
  save(db, place, lines) {
    const { facility, period } = place;
    const boxes = boxIds(db, facility);
    for (const [row, cells] of lines) {
      const line = readMoneyLine(row);
      const id = moneyEntryId(place, line);
      for (const { value } of cells) {
        const entry = { id, facility_id: facility, period, amount: value };
        const { box, heading, direction } = line;
        const cash_box_id = demandRow(boxes, box);
        if (value === null) deleteRow(db, 'money_entry', id);
        else saveRow(db, 'money_entry', { ...entry, cash_box_id, heading, direction });
      }
    }
  },
  values(db, facility, row, _column, months) {
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return [];
    const key = moneyLineKey(readMoneyLine(row));
    const held = listAmounts(db, facility, first, last).filter(
      (line) => moneyLineKey(line) === key,
    );
    return months.map(
      (month): CellValue => held.find(({ period }) => period === month)?.amount ?? null,
    );
  },
  manage: (db, place, row, managed) => saveHeading(db, place, readMoneyLine(row), managed),
  add(db, place, { name, box, direction, asNew }) {
    demandName(name);
    const wanted = { box: box ?? '', direction: direction ?? 'receipt', heading: name.trim() };
    demandRow(boxIds(db, place.facility), wanted.box);
    const headings = listLines(db, place)
      .map(({ line }) => line)
      .filter((line) => line.box === wanted.box && line.direction === wanted.direction)
      .map((line) => ({
        ...line,
        code: line.heading,
        name: line.heading,
        labels: { fr: line.heading, en: line.heading },
        aliases: [],
      }));
    const choice = chooseLine(headings, { name, asNew });
    if (choice.kind === 'alike') return { row: null, alike: choice.entry.heading };
    const line = choice.kind === 'held' ? choice.entry : wanted;
    saveHeading(db, place, line, true);
    return { row: moneyLineId(line), alike: null };
  },
  // Headings stand in every month by themselves.
  before: () => null,
  copyList: () => undefined,
  cellRow: (place, row, column) =>
    column === 'amount'
      ? { table: 'money_entry', id: moneyEntryId(place, readMoneyLine(row)), field: 'amount' }
      : null,
};
