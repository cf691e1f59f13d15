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
import { findAsaco, getFacility } from '../features/facilities/reader.ts';
import { labelOf } from '../features/months/row-label.ts';
import { type CadreLabels, readRoster } from '../features/staffing/roster-view.ts';
import { todayOf } from '../platform/clock.ts';
import type { InputOf } from '../platform/handlers.ts';
import { createTranslator } from '../platform/translator.ts';
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
  const translate = createTranslator(language);
  const labels = new Map(
    listCadres(db, facility).map((cadre) => [cadre.code, labelOf(cadre, language)]),
  );
  const { code, name, region, district, commune, area } = getFacility(db, facility);
  const asaco = findAsaco(db, facility)?.name ?? null;
  const place = { code, name, region, district, commune, area, asaco };
  const context = { facility: place, today, language, translate };
  const posts = listPrinted(db, order, labels, translate);
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
