import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import { readItemScores } from '../../../shared/domain/instruments/item-scores.ts';
import { plainPath } from '../../../shared/domain/instruments/paths.ts';
import { summariseScores } from '../../../shared/domain/instruments/score-points.ts';
import { scoreStatus } from '../../../shared/domain/reports/checklist-section.ts';
import type { ReportChart } from '../../../shared/domain/reports/meeting-data.ts';
import { describeRunChart } from '../../../shared/domain/statistics/run-chart-sentence.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { readFigureChart } from '../improvement/figure-reader.ts';
import { findForm } from '../instruments/reader.ts';
import { listStockMonths, readProductMonths } from '../stock/month-reader.ts';
import { findSubmission, type HeldSubmission } from '../visits/reader.ts';

/** A visit as headquarters compare it. */
export interface VisitTally {
  readonly score: number | null;
  readonly status: 'critical' | 'good' | 'attention' | 'act' | 'none';
  readonly critical: number;
  /** Where points were lost: the paths of the questions, each once, in the order of the form. */
  readonly lacking: readonly string[];
}

/** What a visit comes to, by the rules of its form. */
export function tallyVisit(form: FormDefinition, visit: HeldSubmission): VisitTally {
  const items = readItemScores(form, visit);
  const { score, criticalMissed } = summariseScores(form, items);
  const lacking = items.filter(
    ({ points, possible }) => points !== null && points < (possible ?? 0),
  );
  return {
    score,
    status: criticalMissed.length > 0 ? 'critical' : scoreStatus(score, form),
    critical: criticalMissed.length,
    lacking: [...new Set(lacking.map(({ path }) => plainPath(path)))],
  };
}

type FindForm = (visit: HeldSubmission) => FormDefinition | null;

function keepForms(db: Reader): FindForm {
  const held = new Map<string, FormDefinition | null>();
  return ({ formId, version }) => {
    const key = JSON.stringify([formId, version]);
    const known = held.get(key);
    if (known !== undefined) return known;
    const found = findForm(db, formId, version)?.definition ?? null;
    held.set(key, found);
    return found;
  };
}

function keepVisit(db: Writer, id: string, formOf: FindForm): void {
  const visit = findSubmission(db, id);
  const form = visit?.kind === 'checklist' ? formOf(visit) : null;
  if (!visit || !form) {
    db.run('DELETE FROM visit_tally WHERE submission_id = ?', [id]);
    return;
  }
  const { score, status, critical, lacking } = tallyVisit(form, visit);
  const { facility, formId, version, day } = visit;
  db.run(
    `INSERT OR REPLACE INTO visit_tally
     VALUES (:id, :facility, :formId, :version, :day, :score, :status, :critical, :lacking)`,
    {
      id,
      facility,
      formId,
      version,
      day,
      score,
      status,
      critical,
      lacking: JSON.stringify(lacking),
    },
  );
}

// By the services one by one: the index has the service before the month.
const LINES = `SELECT
  (SELECT count(*) FROM service s JOIN service_value v
    ON v.facility_id = :facility AND v.service_id = s.id AND v.period = :period)
  + (SELECT count(*) FROM stock_entry WHERE facility_id = :facility AND period = :period)
  + (SELECT count(*) FROM money_entry WHERE facility_id = :facility AND period = :period)
  + (SELECT count(*) FROM staff_entry WHERE facility_id = :facility AND period = :period) AS lines`;

function keepMonth(db: Writer, facility: string, period: string): void {
  const lines = db.get<{ lines: number }>(LINES, { facility, period })?.lines ?? 0;
  if (lines === 0) {
    db.run('DELETE FROM month_tally WHERE facility_id = ? AND period = ?', [facility, period]);
  } else {
    db.run('INSERT OR REPLACE INTO month_tally VALUES (?, ?, ?)', [facility, period, lines]);
  }
}

function keepStock(db: Writer, facility: string): void {
  const [period] = listStockMonths(db, facility);
  if (period === undefined) {
    db.run('DELETE FROM stock_tally WHERE facility_id = ?', [facility]);
    return;
  }
  const managed = readProductMonths(db, facility, period).filter(({ product }) => product.managed);
  const out = managed.filter(({ status }) => status === 'out').map(({ product }) => product.code);
  db.run('INSERT OR REPLACE INTO stock_tally VALUES (?, ?, ?, ?)', [
    facility,
    period,
    managed.length,
    JSON.stringify(out),
  ]);
}

function chartOf(db: Reader, facility: string, figure: string): ReportChart | null {
  try {
    return readFigureChart(db, { facility, period: null, language: 'fr' }, figure);
  } catch (error) {
    // The figure of a product or an indicator that the catalogues no longer have shows nothing.
    if (error instanceof ExpectedFailure) return null;
    throw error;
  }
}

function keepProjects(db: Writer, facility: string): void {
  db.run('DELETE FROM project_tally WHERE facility_id = ?', [facility]);
  const followed = db.all<{ figure: string }>(
    `SELECT DISTINCT figure_code AS figure FROM action
     WHERE facility_id = ? AND figure_code IS NOT NULL`,
    [facility],
  );
  for (const { figure } of followed) {
    const held = chartOf(db, facility, figure);
    if (!held) continue;
    const { code, meaning, facts } = describeRunChart(held.chart, held.better);
    const value = typeof facts['value'] === 'number' ? facts['value'] : null;
    db.run('INSERT INTO project_tally VALUES (?, ?, ?, ?, ?, ?)', [
      ...[facility, figure, code, meaning, value, held.chart.centre],
    ]);
  }
}

/** Whether any kept figure is no longer that of the records. */
export function isTallyStale(db: Reader): boolean {
  return (
    db.get('SELECT 1 FROM stale_visit UNION ALL SELECT 1 FROM stale_month LIMIT 1') !== undefined
  );
}

/** So many are made again in one turn: whoever saves beside it waits no longer. */
const VISITS_OF_TURN = 40;
const MONTHS_OF_TURN = 60;

function keepVisits(db: Writer, ids: readonly string[]): void {
  const formOf = keepForms(db);
  for (const id of ids) keepVisit(db, id, formOf);
  db.run('DELETE FROM stale_visit WHERE submission_id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(ids),
  ]);
}

interface StaleMonth {
  readonly facility: string;
  readonly period: string;
}

const MONTHS =
  "(SELECT value ->> 'facility' AS facility, value ->> 'period' AS period FROM json_each(:months))";

// In the order of the table: what belongs on one page of the file is written together.
function keepServices(db: Writer, months: string): void {
  db.run(
    `DELETE FROM service_tally WHERE (service_id, period, facility_id) IN
       (SELECT s.id, m.period, m.facility FROM ${MONTHS} m
        -- Of a month that was never counted nothing is kept.
        JOIN month_tally t ON t.facility_id = m.facility AND t.period = m.period CROSS JOIN service s)`,
    { months },
  );
  db.run(
    `INSERT OR REPLACE INTO service_tally SELECT v.service_id, v.period, v.facility_id, v.value
     FROM ${MONTHS} m CROSS JOIN service s
     JOIN service_value v ON v.facility_id = m.facility AND v.service_id = s.id AND v.period = m.period
     WHERE v.value IS NOT NULL ORDER BY v.service_id, v.period, v.facility_id`,
    { months },
  );
}

function keepMonths(db: Writer, stale: readonly StaleMonth[]): void {
  const months = JSON.stringify(stale);
  keepServices(db, months);
  for (const { facility, period } of stale) if (period !== '') keepMonth(db, facility, period);
  for (const facility of new Set(stale.map((each) => each.facility))) {
    keepStock(db, facility);
    keepProjects(db, facility);
  }
  db.run(`DELETE FROM stale_month WHERE (facility_id, period) IN ${MONTHS}`, { months });
}

/**
 * Makes some of the kept figures of headquarters again where the records changed since: the score of each visit, the
 * months that have anything, what was counted in them, what is out of stock. `false` where none was left.
 */
export function refreshSomeTallies(db: Writer): boolean {
  const visits = db.all<{ id: string }>(
    `SELECT submission_id AS id FROM stale_visit LIMIT ${VISITS_OF_TURN}`,
  );
  if (visits.length > 0) {
    keepVisits(
      db,
      visits.map(({ id }) => id),
    );
    return true;
  }
  const months = db.all<StaleMonth>(
    `SELECT facility_id AS facility, period FROM stale_month ORDER BY facility_id, period LIMIT ${MONTHS_OF_TURN}`,
  );
  if (months.length > 0) keepMonths(db, months);
  return months.length > 0;
}

/** The same with all that is left. */
export function refreshTallies(db: Writer): void {
  while (refreshSomeTallies(db));
}
