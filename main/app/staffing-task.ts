import type { staffingContract } from '../../shared/contract/staffing.ts';
import type { Day } from '../../shared/domain/calendar/day.ts';
import type { ReportDocument } from '../../shared/domain/reports/document.ts';
import {
  buildPresenceSheet,
  buildRosterSheet,
  type PrintedPost,
} from '../../shared/domain/reports/staff-sheets.ts';
import { isHeldOn } from '../../shared/domain/staffing/roster.ts';
import type { Translate } from '../../shared/domain/text/translate.ts';
import type { Reader } from '../db/handles.ts';
import { listCadres } from '../features/facilities/catalogue-reader.ts';
import { labelOf } from '../features/months/row-label.ts';
import { readSheetContext } from '../features/reports/sheet-context.ts';
import { type CadreLabels, readRoster } from '../features/staffing/roster-view.ts';
import { todayOf } from '../platform/clock.ts';
import type { InputOf } from '../platform/handlers.ts';
import type { AppHandlerOf } from './call-handlers.ts';
import { offerPainted } from './task-handlers.ts';

type SheetOrder = InputOf<typeof staffingContract.write>;

function listPrinted(
  db: Reader,
  { facility, day }: SheetOrder,
  labels: CadreLabels,
  translate: Translate,
): readonly PrintedPost[] {
  return readRoster(db, facility, labels, day)
    .filter((post) => isHeldOn(post, day))
    .map(({ cadreLabel, title, name, payer, sinceOn, untilOn, away }) => ({
      cadre: cadreLabel,
      title,
      name,
      payer,
      sinceOn,
      untilOn,
      away: away === null ? '' : translate(`staffing:reasons.${away}`),
    }));
}

function readSheet(db: Reader, today: Day, order: SheetOrder): ReportDocument {
  const { facility, sheet, day, language } = order;
  const context = readSheetContext(db, order, today);
  const labels = new Map(
    listCadres(db, facility).map((cadre) => [cadre.code, labelOf(cadre, language)]),
  );
  const posts = listPrinted(db, order, labels, context.translate);
  return sheet === 'roster'
    ? buildRosterSheet(posts, context)
    : buildPresenceSheet(posts, day, context);
}

const NAMES = { roster: 'personnel', presence: 'presence' } as const;

/** Writes the roster, or the list that is ticked by hand, to a file that the page can open, save or print. */
export const staffSheetTask: AppHandlerOf<typeof staffingContract.write> = (call, input) => {
  const { database, clock } = call.workspace;
  const document = readSheet(database.reader, todayOf(clock), input);
  const name = `${NAMES[input.sheet]}-${input.facility}-${input.day}`;
  return offerPainted(call, { document, format: input.format, type: 'normal' }, name);
};
