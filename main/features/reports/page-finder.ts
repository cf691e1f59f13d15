import type { FoundPage } from '../../../shared/contract/reports.ts';
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import { addMonths, monthOf, monthsEndingWith } from '../../../shared/domain/calendar/month.ts';
import type { DocumentName } from '../../../shared/domain/reports/document.ts';
import { blankFormRecord } from '../../../shared/domain/reports/form-paper/form-document.ts';
import { MEETING_PAPERS } from '../../../shared/domain/reports/meeting-paper.ts';
import { makePageCode } from '../../../shared/domain/reports/page-code.ts';
import { sayingsRecord } from '../../../shared/domain/reports/sayings-document.ts';
import { SPANS } from '../../../shared/domain/services/span.ts';
import type { Reader } from '../../db/handles.ts';
import { listDeaths } from '../deaths/reader.ts';
import { listFacilities } from '../facilities/reader.ts';
import { listRecordedMonths } from '../indicators/figure-reader.ts';
import { listCards } from '../scorecards/reader.ts';
import type { SubmissionKind } from '../visits/reader.ts';

type Printable = readonly [document: DocumentName, record: string];

/** Lists of people are of a day that nobody records: those of the last year are looked through. */
const DAYS_BACK = 366;

const MONTHS_OF_SAYINGS = 24;

function* ofMonths(db: Reader, facility: string, today: Day): Generator<Printable> {
  const recorded = listRecordedMonths(db, facility);
  const months = new Set([...recorded, monthOf(today), addMonths(monthOf(today), -1)]);
  const products = db.all<{ code: string }>(
    `SELECT DISTINCT p.code FROM stock_entry e JOIN product p ON p.id = e.product_id
     WHERE e.facility_id = ?`,
    [facility],
  );
  for (const month of months) {
    for (const span of SPANS) yield ['account', `${span} ${month}`];
    for (const span of ['quarter', 'year']) yield ['generalAssembly', `${span} ${month}`];
    for (const document of ['dataQuality', 'stockOrder', 'countSheet'] as const)
      yield [document, month];
    for (const { code } of products) yield ['stockCard', `${code} ${month}`];
  }
}

function* ofMeetings(db: Reader, facility: string, today: Day): Generator<Printable> {
  const meetings = db.all<{ id: string; day: Day }>(
    'SELECT id, day FROM meeting WHERE facility_id = ?',
    [facility],
  );
  // Without a meeting, the report is a draft of its day.
  for (const day of new Set([...meetings.map((meeting) => meeting.day), today]))
    yield ['meeting', day];
  const papers: readonly DocumentName[] = MEETING_PAPERS.map((paper) =>
    paper === 'letters' ? 'convocation' : paper,
  );
  for (const { id } of meetings) for (const paper of new Set(papers)) yield [paper, id];
}

function* ofVisits(db: Reader, facility: string): Generator<Printable> {
  const visits = db.all<{ id: string; kind: SubmissionKind }>(
    'SELECT id, kind FROM submission WHERE facility_id = ?',
    [facility],
  );
  for (const { id, kind } of visits) {
    yield ['filledForm', id];
    if (kind === 'checklist') yield ['visitFeedback', id];
  }
}

function* ofForms(db: Reader): Generator<Printable> {
  const forms = db.all<{ formId: string; version: string }>(
    'SELECT form_id AS formId, version FROM form',
  );
  for (const form of forms) yield ['blankForm', blankFormRecord(form)];
}

function* ofDeaths(db: Reader, facility: string): Generator<Printable> {
  for (const { id } of listDeaths(db, facility)) yield ['deathReview', id];
}

function* ofScoreCards(db: Reader, facility: string): Generator<Printable> {
  for (const { id } of listCards(db, facility)) yield ['scoreCard', id];
}

/** From any month to any later one, as far back as somebody would look. */
function* ofSayings(today: Day): Generator<Printable> {
  const months = monthsEndingWith(monthOf(today), MONTHS_OF_SAYINGS);
  for (const [at, from] of months.entries())
    for (const to of months.slice(at)) yield ['sayings', sayingsRecord({ from, to })];
}

/** Each version of a form beside each other one. */
function* ofFormChanges(db: Reader): Generator<Printable> {
  const forms = db.all<{ formId: string; version: string }>(
    'SELECT form_id AS formId, version FROM form ORDER BY rowid',
  );
  for (const { formId, version: from } of forms) {
    for (const { formId: other, version: to } of forms) {
      if (other === formId && to !== from) yield ['formChanges', [formId, from, to].join(' ')];
    }
  }
}

function* ofDays(today: Day): Generator<Printable> {
  for (let back = 0; back <= DAYS_BACK; back += 1) {
    const day = addDays(today, -back);
    yield ['roster', day];
    yield ['presenceSheet', day];
  }
}

/**
 * What a page with this code was printed from, in any centre of the workspace: nothing where the record is not held
 * here, and by chance several, of which only a person can say which it is.
 */
export function findPages(db: Reader, code: string, today: Day): readonly FoundPage[] {
  // A form can be printed without a centre, which then stands on no code.
  const centres = [...listFacilities(db), { code: '', name: '' }];
  return centres.flatMap(({ code: facility, name: centre }) => {
    const printable = [
      ...ofForms(db),
      ...ofMeetings(db, facility, today),
      ...ofVisits(db, facility),
      ...ofDeaths(db, facility),
      ...ofScoreCards(db, facility),
      ...ofSayings(today),
      ...ofMonths(db, facility, today),
      ...ofFormChanges(db),
      ...ofDays(today),
    ];
    return printable
      .filter(([document, record]) => makePageCode({ document, facility, record }) === code)
      .map(([document, record]) => ({ document, facility, centre, record }));
  });
}
