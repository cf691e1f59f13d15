import type { monthsContract } from '../../../shared/contract/months.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import { demandOpenMonth } from '../../db/month-lock.ts';
import type { HandlersOf, ReadContext } from '../../platform/handlers.ts';
import { getFacility } from '../facilities/reader.ts';
import { reopenMonth, validateMonth } from './month-state.ts';
import { saveNote, saveReason } from './note-writer.ts';
import { listMonths, readCellHistory, readSheet } from './sheet-reader.ts';
import type { MonthPlace } from './sheet-source.ts';
import { saveCells } from './sheet-writer.ts';
import { SHEET_SOURCES } from './sheets.ts';
import { listMonthWarnings } from './warning-reader.ts';

function placeOf(
  { db, language }: Pick<ReadContext, 'db' | 'language'>,
  { facility, period }: { readonly facility: string; readonly period: Month },
): MonthPlace {
  getFacility(db, facility);
  return { facility, period, language };
}

/** What the page of the month asks. */
export const monthsHandlers: HandlersOf<typeof monthsContract> = {
  list({ db }, { facility }) {
    getFacility(db, facility);
    return [...listMonths(db, facility)];
  },
  sheet: (context, input) => readSheet(context.db, placeOf(context, input), input.sheet),
  save(context, input) {
    const place = placeOf(context, input);
    saveCells(context.db, place, input.sheet, input.changes);
    return readSheet(context.db, place, input.sheet);
  },
  manage(context, input) {
    const { db } = context;
    const place = placeOf(context, input);
    demandOpenMonth(db, place.facility, place.period);
    SHEET_SOURCES[input.sheet].manage(db, place, input.row, input.managed);
    return readSheet(db, place, input.sheet);
  },
  addRow(context, { facility, period, sheet, ...line }) {
    const { db } = context;
    const place = placeOf(context, { facility, period });
    demandOpenMonth(db, facility, period);
    const added = SHEET_SOURCES[sheet].add(db, place, line);
    return { ...added, sheet: readSheet(db, place, sheet) };
  },
  copyList(context, input) {
    const { db } = context;
    const place = placeOf(context, input);
    demandOpenMonth(db, place.facility, place.period);
    const source = SHEET_SOURCES[input.sheet];
    const from = source.before(db, place);
    if (from === null) source.begin?.(db, place);
    else source.copyList(db, place, from);
    return readSheet(db, place, input.sheet);
  },
  history(context, input) {
    const place = placeOf(context, input);
    return readCellHistory(context.db, place, input.sheet, input.row, input.column);
  },
  note(context, input) {
    saveNote(context.db, placeOf(context, input), input);
    return {};
  },
  warnings: (context, input) => [...listMonthWarnings(context.db, placeOf(context, input))],
  explain(context, input) {
    saveReason(context.db, placeOf(context, input), input);
    return {};
  },
  validate({ db }, { facility, period, receivedOn }) {
    getFacility(db, facility);
    validateMonth(db, facility, period, receivedOn);
    return {};
  },
  reopen({ db }, { facility, period, reason }) {
    getFacility(db, facility);
    reopenMonth(db, facility, period, reason);
    return {};
  },
};
