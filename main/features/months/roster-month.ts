import type { RosterMonthLine } from '../../../shared/contract/staffing.ts';
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import { daysInMonth, type Month } from '../../../shared/domain/calendar/month.ts';
import type { CellChange, SheetRow } from '../../../shared/domain/months/sheet.ts';
import { countRoster, type RosterLine } from '../../../shared/domain/staffing/roster.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { listCadres } from '../facilities/catalogue-reader.ts';
import { getFacility } from '../facilities/reader.ts';
import { listMarks, listNorms, listPosts } from '../staffing/roster-reader.ts';
import { labelOf } from './row-label.ts';
import type { MonthPlace } from './sheet-source.ts';
import { saveCells } from './sheet-writer.ts';
import { staffSheet } from './staff-sheet.ts';

/** A line of the roster, or a cadre of which it has nobody. */
type ProposedLine = Omit<RosterLine, 'filled'> & { readonly filled: number | null };

function lastDay(period: Month): Day {
  return addDays(`${period}-01`, daysInMonth(period) - 1);
}

/**
 * The roster on the last day of the month for what is filled; on the last day of the month that has ticks for who was
 * there.
 */
function countMonth(db: Reader, { facility, period }: MonthPlace): readonly RosterLine[] {
  const posts = listPosts(db, facility);
  const end = lastDay(period);
  const marks = listMarks(db, facility, `${period}-01`, end);
  const visit = marks.at(-1)?.day;
  const seen =
    visit === undefined
      ? []
      : countRoster(
          posts,
          visit,
          marks.filter(({ day }) => day === visit),
        );
  return countRoster(posts, end, []).map(({ cadre, payer, filled }) => {
    const line = seen.find((each) => each.cadre === cadre && each.payer === payer);
    return { cadre, payer, filled, present: line?.present ?? null };
  });
}

function rowOf({ cadre, payer }: { readonly cadre: string; readonly payer: string }): string {
  return payer === '' ? cadre : `${cadre}|${payer}`;
}

function held(row: SheetRow | undefined, column: string): number | null {
  const value = row?.cells[column];
  return typeof value === 'number' ? value : null;
}

/** What roster, presence list and norms say of each line of the month, beside what the month holds. */
export function proposeRosterMonth(db: Reader, place: MonthPlace): readonly RosterMonthLine[] {
  const { kind } = getFacility(db, place.facility);
  const norms = listNorms(db, kind);
  const sheet = staffSheet.rows(db, place);
  const counted = Map.groupBy(countMonth(db, place), ({ cadre }) => cadre);
  const hasRoster = counted.size > 0;
  return listCadres(db, place.facility).flatMap((cadre) => {
    const norm = norms.get(cadre.code)?.norm ?? null;
    const lines: readonly ProposedLine[] = counted.get(cadre.code) ?? [];
    // A norm without anybody in post is a vacancy, and has a line of its own.
    const own = lines.length > 0 || norm === null ? lines : [vacantLine(cadre.code, hasRoster)];
    const rows = own.map(rowOf);
    const ofCadre = sheet.filter(({ id }) => id.split('|', 1)[0] === cadre.code);
    // People who are written under another payer would be counted twice.
    const isCounted = ofCadre.some((row) => !rows.includes(row.id) && held(row, 'filled') !== null);
    // The norm is of the cadre, whoever pays: it stands in one line alone.
    const hasNorm = ofCadre.some((row) => held(row, 'norm') !== null);
    return own.map((line, index): RosterMonthLine => {
      const row = ofCadre.find(({ id }) => id === rowOf(line));
      const label = labelOf(cadre, place.language);
      return {
        row: rowOf(line),
        label: line.payer === '' ? label : `${label} (${line.payer})`,
        elsewhere: isCounted,
        norm: { proposed: hasNorm || index > 0 ? null : norm, held: held(row, 'norm') },
        filled: { proposed: isCounted ? null : line.filled, held: held(row, 'filled') },
        present: { proposed: isCounted ? null : line.present, held: held(row, 'present') },
      };
    });
  });
}

/** Nobody is in post where the roster names others; without a roster nothing is known. */
function vacantLine(cadre: string, hasRoster: boolean): ProposedLine {
  return { cadre, payer: '', filled: hasRoster ? 0 : null, present: null };
}

const COLUMNS = ['norm', 'filled', 'present'] as const;

/** Writes what is proposed into the cells of the month that hold nothing; gives how many. A locked month refuses. */
export function fillRosterMonth(db: Writer, place: MonthPlace): number {
  const changes = proposeRosterMonth(db, place).flatMap((line) =>
    COLUMNS.flatMap((column): readonly CellChange[] => {
      const { proposed, held: there } = line[column];
      return proposed === null || there !== null
        ? []
        : [{ row: line.row, column, value: proposed }];
    }),
  );
  saveCells(db, place, 'staff', changes);
  return changes.length;
}
