import type { reportsContract } from '../../../shared/contract/reports.ts';
import { buildMeetingReport } from '../../../shared/domain/reports/meeting-report.ts';
import { readPageCode } from '../../../shared/domain/reports/page-code.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listMeetings } from '../meetings/reader.ts';
import { readMeetingData } from './meeting-reader.ts';
import { findPages } from './page-finder.ts';

/** What the pages ask of reports; writing one to a file is a task. */
export const reportsHandlers: HandlersOf<typeof reportsContract> = {
  meetings: ({ db }, { facility }) =>
    listMeetings(db, facility)
      .map(({ day, organ, kind }) => ({ day, organ, kind }))
      .toReversed(),
  findPages({ db, clock }, { code }) {
    const read = readPageCode(code);
    return read === null ? [] : [...findPages(db, read, todayOf(clock))];
  },
  document({ db, clock }, { facility, meeting, language }) {
    const translate = createTranslator(language);
    const choice = { facility, meeting, today: todayOf(clock), language };
    return buildMeetingReport(readMeetingData(db, translate, choice), translate, language);
  },
};
