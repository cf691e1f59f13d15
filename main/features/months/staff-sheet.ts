import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Cadre } from '../../../shared/domain/catalogues/catalogues.ts';
import type { CellValue, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader, SqlValue, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import { type Held, listCadres } from '../facilities/catalogue-reader.ts';
import { createKnownNames } from '../facilities/known-names.ts';
import { addNamedLine } from './added-line.ts';
import { demandRow } from './demand-row.ts';
import { aliasesOf, labelOf } from './row-label.ts';
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

function entryId({ facility, period }: MonthPlace, { cadre, payer }: StaffLine): string {
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
    aliases: aliasesOf(cadre),
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

interface StaffFields extends StaffLine {
  readonly fields: Readonly<Record<string, SqlValue>>;
}

function saveLines(db: Writer, place: MonthPlace, lines: readonly StaffFields[]): void {
  const { facility, period } = place;
  const cadres = new Map(listCadres(db, facility).map(({ code, id }) => [code, id]));
  for (const { cadre, payer, fields } of lines) {
    saveRow(db, 'staff_entry', {
      id: entryId(place, { cadre, payer }),
      facility_id: facility,
      period,
      cadre_id: demandRow(cadres, cadre),
      payer,
      ...fields,
    });
  }
}

/** The posts of the month, each cadre and payer a line. */
export const staffSheet: SheetSource = {
  rows,
  save(db, place, lines) {
    const written = [...lines].map(([row, cells]) => ({
      ...readLine(row),
      fields: Object.fromEntries(cells.map(({ column, value }) => [column, value])),
    }));
    saveLines(db, place, written);
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
  add(db, place, { payer, ...line }) {
    const { cadre } = createKnownNames(db, place.facility);
    const held = listCadres(db, place.facility);
    return addNamedLine(held, cadre, { ...line, payer }, place, ({ code }) => {
      // The sign between cadre and payer is in the id of the line.
      const added = { cadre: code, payer: payer.replaceAll('|', ' ') };
      saveLines(db, place, [{ ...added, fields: {} }]);
      return lineOf(added);
    });
  },
  before: (db, { facility, period }) =>
    db.get<{ period: Month | null }>(
      'SELECT max(period) AS period FROM staff_entry WHERE facility_id = ? AND period < ?',
      [facility, period],
    )?.period ?? null,
  copyList(db, place, from) {
    const { facility, period } = place;
    const held = new Set(listPosts(db, facility, period, period).map(lineOf));
    // Posts and norms stay from one month to the next; who is present is counted anew.
    const lines = listPosts(db, facility, from, from)
      .filter((line) => !held.has(lineOf(line)))
      .map(({ norm, filled, ...line }) => ({ ...line, fields: { norm, filled } }));
    saveLines(db, place, lines);
  },
  cellRow: (place, row, column) =>
    FIELDS.some((field) => field === column)
      ? { table: 'staff_entry', id: entryId(place, readLine(row)), field: column }
      : null,
};
