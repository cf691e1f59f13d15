import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Cadre } from '../../../shared/domain/catalogues/catalogues.ts';
import type { CellValue, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader, SqlValue, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import { type Held, listCadres } from '../facilities/catalogue-reader.ts';
import { labelOf } from './row-label.ts';
import type { MonthPlace, SheetSource } from './sheet-source.ts';

const FIELDS = ['norm', 'filled', 'present'] as const;

/** A line is a cadre and who pays it, written `code` or `code|payer`. */
interface StaffLine {
  readonly cadre: string;
  readonly payer: string;
}

function readLine(row: string): StaffLine {
  const [cadre = '', payer = ''] = row.split('|', 2);
  return { cadre, payer };
}

function lineOf({ cadre, payer }: StaffLine): string {
  return payer === '' ? cadre : `${cadre}|${payer}`;
}

interface HeldPosts extends StaffLine {
  readonly period: Month;
  readonly norm: number | null;
  readonly filled: number | null;
  readonly present: number | null;
}

function listPosts(db: Reader, facility: string, from: Month, to: Month): readonly HeldPosts[] {
  return db.all<HeldPosts>(
    `SELECT e.period, c.code AS cadre, e.payer, e.norm, e.filled, e.present
     FROM staff_entry e JOIN cadre c ON c.id = e.cadre_id
     WHERE e.facility_id = ? AND e.period BETWEEN ? AND ? ORDER BY c.local, c.rowid, e.payer`,
    [facility, from, to],
  );
}

function findCadre(db: Reader, facility: string, code: string): Held<Cadre> {
  const found = listCadres(db, facility).find((cadre) => cadre.code === code);
  if (!found) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: code } });
  return found;
}

function entryId({ facility, period }: Pick<MonthPlace, 'facility' | 'period'>, row: string) {
  const { cadre, payer } = readLine(row);
  return `${facility}:${period}:${cadre}:${foldSpelling(payer)}`;
}

function difference(whole: number | null, part: number | null): number | null {
  return whole === null || part === null ? null : whole - part;
}

function toRow(cadre: Held<Cadre>, payer: string, held: HeldPosts | null, label: string): SheetRow {
  const { norm = null, filled = null, present = null } = held ?? {};
  return {
    id: lineOf({ cadre: cadre.code, payer }),
    label: payer === '' ? label : `${label} (${payer})`,
    unit: '',
    group: cadre.group,
    managed: true,
    local: cadre.local,
    cells: {
      norm,
      filled,
      present,
      vacant: difference(norm, filled),
      absent: difference(filled, present),
    },
  };
}

// A cadre that no payer is named for has one line; one that has payers has a line for each.
function rows(db: Reader, { facility, period, language }: MonthPlace): readonly SheetRow[] {
  const held = Map.groupBy(listPosts(db, facility, period, period), ({ cadre }) => cadre);
  return listCadres(db, facility).flatMap((cadre) => {
    const lines = held.get(cadre.code) ?? [];
    const label = labelOf(cadre, language);
    if (lines.length === 0) return [toRow(cadre, '', null, label)];
    return lines.map((line) => toRow(cadre, line.payer, line, label));
  });
}

function save(
  db: Writer,
  place: MonthPlace,
  row: string,
  fields: Readonly<Record<string, SqlValue>>,
): void {
  const { cadre, payer } = readLine(row);
  saveRow(db, 'staff_entry', {
    id: entryId(place, row),
    facility_id: place.facility,
    period: place.period,
    cadre_id: findCadre(db, place.facility, cadre).id,
    payer,
    ...fields,
  });
}

/** The posts of the month, each cadre and payer a line. */
export const staffSheet: SheetSource = {
  rows,
  save(db, place, row, cells) {
    save(db, place, row, Object.fromEntries(cells.map(({ column, value }) => [column, value])));
  },
  values(db, facility, row, column, months) {
    const [first, last] = [months[0], months.at(-1)];
    const field = FIELDS.find((each) => each === column);
    if (first === undefined || last === undefined || !field) return months.map(() => null);
    const { cadre, payer } = readLine(row);
    const held = listPosts(db, facility, first, last).filter(
      (line) => line.cadre === cadre && line.payer === payer,
    );
    return months.map(
      (month): CellValue => held.find(({ period }) => period === month)?.[field] ?? null,
    );
  },
  // A cadre that the centre does not have is one whose norm is 0: there is nothing else to say.
  manage: () => undefined,
  before: (db, { facility, period }) =>
    db.get<{ period: Month | null }>(
      'SELECT max(period) AS period FROM staff_entry WHERE facility_id = ? AND period < ?',
      [facility, period],
    )?.period ?? null,
  copyList(db, place, from) {
    // Posts and norms stay from one month to the next; who is present is counted anew.
    for (const { cadre, payer, norm, filled } of listPosts(db, place.facility, from, from)) {
      const row = lineOf({ cadre, payer });
      const held = db.get('SELECT id FROM staff_entry WHERE id = ?', [entryId(place, row)]);
      if (held === undefined) save(db, place, row, { norm, filled });
    }
  },
  cellRow: (place, row, column) =>
    FIELDS.some((field) => field === column)
      ? { table: 'staff_entry', id: entryId(place, row), field: column }
      : null,
};
