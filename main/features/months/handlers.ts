import type { ChangedSheet, monthsContract } from '../../../shared/contract/months.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { SheetName } from '../../../shared/domain/months/sheet.ts';
import { demandOpenMonth } from '../../db/month-lock.ts';
import type { HandlersOf, ReadContext, WriteContext } from '../../platform/handlers.ts';
import { getFacility } from '../facilities/reader.ts';
import { reopenMonth, validateMonth } from './month-state.ts';
import { saveNote, saveReason } from './note-writer.ts';
import { listMonths, readCellHistory, readSaved, readSheet } from './sheet-reader.ts';
import type { MonthPlace } from './sheet-source.ts';
import { saveCells } from './sheet-writer.ts';
import { SHEET_SOURCES } from './sheets.ts';
import { noteChange, takeBack } from './take-back.ts';
import { listOpenWarnings } from './warning-reader.ts';

function placeOf(
  { db, language }: Pick<ReadContext, 'db' | 'language'>,
  { facility, period }: { readonly facility: string; readonly period: Month },
): MonthPlace {
  getFacility(db, facility);
  return { facility, period, language };
}

/** Does something to a sheet as a whole, which can be taken back as a whole. */
function changeSheet<Result>(
  { db, language }: WriteContext,
  input: { readonly facility: string; readonly period: Month; readonly sheet: SheetName },
  change: (place: MonthPlace) => Result,
): { readonly result: Result; readonly sheet: ChangedSheet } {
  const place = placeOf({ db, language }, input);
  demandOpenMonth(db, place.facility, place.period);
  const done = noteChange(db, place.facility, () => change(place));
  const sheet = { ...readSheet(db, place, input.sheet), change: done.change };
  return { result: done.result, sheet };
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
    return readSaved(context.db, place, input.sheet, input.changes);
  },
  manage: (context, input) =>
    changeSheet(context, input, (place) =>
      SHEET_SOURCES[input.sheet].manage(context.db, place, input.row, input.managed),
    ).sheet,
  addRow(context, { facility, period, sheet, ...line }) {
    const added = changeSheet(context, { facility, period, sheet }, (place) =>
      SHEET_SOURCES[sheet].add(context.db, place, line),
    );
    return { ...added.result, sheet: added.sheet };
  },
  copyList: (context, input) =>
    changeSheet(context, input, (place) => {
      const source = SHEET_SOURCES[input.sheet];
      const from = source.before(context.db, place);
      if (from === null) source.begin?.(context.db, place);
      else source.copyList(context.db, place, from);
    }).sheet,
  takeBack(context, input) {
    const { db, user } = context;
    const place = placeOf(context, input);
    demandOpenMonth(db, place.facility, place.period);
    takeBack(db, place, input.change, user);
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
  warnings: (context, input) => listOpenWarnings(context.db, placeOf(context, input)),
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
