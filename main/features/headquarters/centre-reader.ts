import type { CentreRow } from '../../../shared/contract/headquarters.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import {
  countMonthsReceived,
  lastMonthDue,
  MONTHS_LOOKED_AT,
} from '../../../shared/domain/headquarters/months-expected.ts';
import { haveSameScoring } from '../../../shared/domain/instruments/versions/same-items.ts';
import type { Reader } from '../../db/handles.ts';
import { listPeers } from '../exchange/packages/peers.ts';
import { listFacilities } from '../facilities/reader.ts';
import { findForm } from '../instruments/reader.ts';
import { listStockouts } from './stockout-reader.ts';

interface VisitRow {
  readonly facility: string;
  readonly day: Day;
  readonly score: number | null;
  readonly status: NonNullable<CentreRow['lastVisit']>['status'];
  readonly form: string;
  readonly version: string;
  readonly before: number | null;
  readonly versionBefore: string | null;
}

/** Which centres are asked for; `null` for all. */
type Codes = readonly string[] | null;

const ASKED =
  '(SELECT id FROM facility WHERE :codes IS NULL OR id IN (SELECT value FROM json_each(:codes)))';

function askFor(codes: Codes): { readonly codes: string | null } {
  return { codes: codes && JSON.stringify(codes) };
}

/** The last visit of each centre, with the score of the one before it by the same form. */
function listLastVisits(db: Reader, codes: Codes): ReadonlyMap<string, VisitRow> {
  // Centre by centre, since the index holds all that is asked; SQLite would go through every visit.
  const rows = db.all<VisitRow>(
    `SELECT v.facility_id AS facility, v.day, v.score, v.status, v.form_id AS form,
       v.form_version AS version,
       (SELECT p.score FROM visit_tally p WHERE p.facility_id = v.facility_id AND p.day < v.day
          AND p.form_id = v.form_id ORDER BY p.day DESC LIMIT 1) AS before,
       (SELECT p.form_version FROM visit_tally p WHERE p.facility_id = v.facility_id AND p.day < v.day
          AND p.form_id = v.form_id ORDER BY p.day DESC LIMIT 1) AS versionBefore
     FROM ${ASKED} f CROSS JOIN visit_tally v
     ON v.facility_id = f.id AND (v.day, v.submission_id) = (
       SELECT day, submission_id FROM visit_tally WHERE facility_id = f.id
       ORDER BY day DESC, submission_id DESC LIMIT 1)`,
    askFor(codes),
  );
  return new Map(rows.map((row) => [row.facility, row]));
}

/** Says of two versions of a form whether their scores are of the same items; each pair is looked at once. */
function createScoringCheck(db: Reader): (row: VisitRow) => boolean {
  const known = new Map<string, boolean>();
  return ({ form, version, versionBefore }) => {
    if (versionBefore === null || versionBefore === version) return true;
    const key = JSON.stringify([form, version, versionBefore]);
    const held = known.get(key);
    if (held !== undefined) return held;
    const [was, is] = [findForm(db, form, versionBefore), findForm(db, form, version)];
    const isSame = was !== null && is !== null && haveSameScoring(was.definition, is.definition);
    known.set(key, isSame);
    return isSame;
  };
}

function visitOf(
  row: VisitRow | undefined,
  isComparable: (row: VisitRow) => boolean,
): CentreRow['lastVisit'] {
  if (!row) return null;
  const { day, score, status, before } = row;
  const change = score === null || before === null || !isComparable(row) ? null : score - before;
  return { day, score, status, change };
}

interface SentRow {
  readonly facility: string;
  readonly first: Month | null;
  readonly months: string | null;
}

/** What each centre sent of the last months, and its first month of all. */
function listSentMonths(db: Reader, lastDue: Month, codes: Codes): readonly SentRow[] {
  return db.all<SentRow>(
    `SELECT f.id AS facility,
       (SELECT min(period) FROM month_tally WHERE facility_id = f.id) AS first,
       (SELECT group_concat(period) FROM month_tally
          WHERE facility_id = f.id AND period BETWEEN :from AND :to) AS months
     FROM ${ASKED} f`,
    { from: addMonths(lastDue, 1 - MONTHS_LOOKED_AT), to: lastDue, ...askFor(codes) },
  );
}

function readMonths(db: Reader, today: Day, codes: Codes) {
  const lastDue = lastMonthDue(today);
  return new Map(
    listSentMonths(db, lastDue, codes).map(({ facility, first, months }) => {
      const sent = new Set((months?.split(',') ?? []) as Month[]);
      return [facility, countMonthsReceived(lastDue, first, sent)];
    }),
  );
}

/** Promises past their day, centre by centre; the index holds the open ones alone. */
function countOverdue(db: Reader, today: Day): ReadonlyMap<string, number> {
  const rows = db.all<{ facility: string; n: number }>(
    `SELECT facility_id AS facility, count(*) AS n FROM action
     WHERE status IN ('todo', 'doing') AND due_on < ? GROUP BY facility_id`,
    [today],
  );
  return new Map(rows.map(({ facility, n }) => [facility, n]));
}

/** Whose laptop each centre is on, by the names that were enrolled. */
function listCoaches(db: Reader): ReadonlyMap<string, string> {
  const pairs = listPeers(db).flatMap(({ kind, name, facilities }) =>
    kind === 'device' ? facilities.map((facility) => [facility, name] as const) : [],
  );
  const groups = Map.groupBy(pairs, ([facility]) => facility);
  return new Map(
    [...groups].map(([facility, own]) => [facility, own.map(([, name]) => name).join(', ')]),
  );
}

function listLastPackages(db: Reader): ReadonlyMap<string, string> {
  const rows = db.all<{ facility: string; at: string }>(
    'SELECT facility_id AS facility, received_at AS at FROM last_package',
  );
  return new Map(rows.map(({ facility, at }) => [facility, at]));
}

/** The centres of the workspace, each on one line, by code; all of them, or those that are named. */
export function listCentres(db: Reader, today: Day, codes: Codes = null): readonly CentreRow[] {
  const visits = listLastVisits(db, codes);
  const isComparable = createScoringCheck(db);
  const months = readMonths(db, today, codes);
  const overdue = countOverdue(db, today);
  const coaches = listCoaches(db);
  const packages = listLastPackages(db);
  const stockouts = Map.groupBy(listStockouts(db), ({ facility }) => facility);
  const asked = listFacilities(db).filter(({ code }) => codes?.includes(code) ?? true);
  return asked.map(({ code, name, kind, region, district, commune }) => {
    const { expected = 0, received = 0, missing = [] } = months.get(code) ?? {};
    return {
      ...{ code, name, kind, region, district, commune },
      coach: coaches.get(code) ?? null,
      lastVisit: visitOf(visits.get(code), isComparable),
      months: { expected, received, missing: [...missing] },
      overdue: overdue.get(code) ?? 0,
      stockouts: stockouts.get(code)?.length ?? 0,
      lastPackage: packages.get(code) ?? null,
    };
  });
}
