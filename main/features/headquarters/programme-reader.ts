import type { CentreRow } from '../../../shared/contract/headquarters.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import {
  addMonths,
  type Month,
  monthsEndingWith,
  rangeEndingWith,
} from '../../../shared/domain/calendar/month.ts';
import { indicatorValue } from '../../../shared/domain/headquarters/compared-indicator.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import type {
  ProgrammeData,
  ProgrammeRate,
  ProgrammeTally,
} from '../../../shared/domain/reports/programme-data.ts';
import { buildProgrammeReport } from '../../../shared/domain/reports/programme-document.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { listCentres } from './centre-reader.ts';
import { listFailedItems, listLearnt } from './follow-up-reader.ts';
import {
  type CentreCounts,
  type Definition,
  listCentreCounts,
  listDefinitions,
} from './indicator-reader.ts';

/** Which programme report: all centres or one district, the last month and how many of them. */
export interface ProgrammeOrder {
  readonly district: string | null;
  readonly period: Month;
  readonly months: number;
  readonly language: Language;
}

interface CentreMonths {
  readonly sent: ReadonlyMap<string, number>;
  readonly first: ReadonlyMap<string, Month>;
  readonly rows: number;
}

/** How many of the months each centre sent, and its first month of all. */
function readSent(db: Reader, { period, months }: ProgrammeOrder): CentreMonths {
  const rows = db.all<{ facility: string; first: Month | null; sent: number }>(
    `SELECT f.id AS facility, (SELECT min(period) FROM month_tally WHERE facility_id = f.id) AS first,
       (SELECT count(*) FROM month_tally WHERE facility_id = f.id AND period BETWEEN :from AND :to) AS sent
     FROM facility f`,
    { ...rangeEndingWith(period, months) },
  );
  return {
    sent: new Map(rows.map(({ facility, sent }) => [facility, sent])),
    first: new Map(
      rows.flatMap(({ facility, first }) => (first === null ? [] : [[facility, first]])),
    ),
    rows: rows.reduce((sum, { sent }) => sum + sent, 0),
  };
}

function listVisited(db: Reader, { period, months }: ProgrammeOrder): ReadonlyMap<string, number> {
  const { from, to } = rangeEndingWith(period, months);
  const rows = db.all<{ facility: string; n: number }>(
    `SELECT f.id AS facility, (SELECT count(*) FROM visit_tally v
       WHERE v.facility_id = f.id AND v.day BETWEEN :from AND :to) AS n FROM facility f`,
    { from: `${from}-01`, to: `${to}-31` },
  );
  return new Map(rows.map(({ facility, n }) => [facility, n]));
}

function tallyOf(
  centres: readonly CentreRow[],
  order: ProgrammeOrder,
  { sent, first }: CentreMonths,
  visited: ReadonlyMap<string, number>,
): ProgrammeTally {
  const due = monthsEndingWith(order.period, order.months);
  const expectedOf = ({ code }: CentreRow): number =>
    due.filter((month) => month >= (first.get(code) ?? month)).length;
  const sentOf = ({ code }: CentreRow): number => sent.get(code) ?? 0;
  const sum = (of: (centre: CentreRow) => number): number =>
    centres.reduce((total, centre) => total + of(centre), 0);
  return {
    centres: centres.length,
    complete: centres.filter((centre) => sentOf(centre) >= expectedOf(centre)).length,
    monthsReceived: sum(sentOf),
    monthsExpected: sum(expectedOf),
    visited: centres.filter(({ code }) => (visited.get(code) ?? 0) > 0).length,
    overdue: sum(({ overdue }) => overdue),
    stockouts: sum(({ stockouts }) => stockouts),
  };
}

function totalOf(formula: Definition['formula'], centres: readonly CentreCounts[]) {
  const [first] = centres;
  if (!first) return { numerator: null, denominator: null, value: null };
  const numerator = centres.reduce((sum, each) => sum + each.numerator, 0);
  const denominator = centres.reduce((sum, each) => sum + (each.denominator ?? 0), 0);
  return { numerator, denominator, value: indicatorValue(formula, { numerator, denominator }) };
}

interface ReadRate {
  readonly rate: ProgrammeRate;
  readonly definition: Definition;
  readonly now: readonly CentreCounts[];
}

/** Every rate that any centre has the counts of. */
function readRates(db: Reader, order: ProgrammeOrder): readonly ReadRate[] {
  const { district, period, months, language } = order;
  const before = addMonths(period, -months);
  return listDefinitions(db, language)
    .filter(({ formula }) => formula !== 'count')
    .flatMap((definition) => {
      const now = listCentreCounts(db, {
        definition,
        district,
        ...rangeEndingWith(period, months),
      });
      if (now.length === 0) return [];
      const earlier = listCentreCounts(db, {
        ...{ definition, district },
        ...rangeEndingWith(before, months),
      });
      const { code, name, unit, direction: better, formula } = definition;
      const rate = {
        ...{ code, name, unit, better, centres: now.length },
        ...totalOf(formula, now),
        before: totalOf(formula, earlier).value,
      };
      return [{ rate, definition, now }];
    });
}

function countLearnt(db: Reader, { district, language }: ProgrammeOrder): ProgrammeData['learnt'] {
  const rows = listLearnt(db, language).filter(
    (row) => district === null || row.district === district,
  );
  const count = (wanted: 'better' | 'worse'): number =>
    rows.filter(({ meaning }) => meaning === wanted).length;
  return { better: count('better'), worse: count('worse') };
}

/** What a programme, or one of its districts, came to over some months. */
export function readProgramme(db: Reader, order: ProgrammeOrder, today: Day): ProgrammeData {
  const { district, period, months } = order;
  const centres = listCentres(db, today).filter(
    (centre) => district === null || centre.district === district,
  );
  const sent = readSent(db, order);
  const visited = listVisited(db, order);
  const rates = readRates(db, order);
  const byDistrict = Map.groupBy(centres, (centre) => centre.district);
  const codes = new Set(centres.map(({ code }) => code));
  const inside = (counts: ReadonlyMap<string, number>): number =>
    [...counts].reduce((sum, [code, count]) => sum + (codes.has(code) ? count : 0), 0);
  return {
    ...{ period, months, district },
    tally: tallyOf(centres, order, sent, visited),
    rates: rates.map(({ rate }) => rate),
    failed: listFailedItems(db, order),
    learnt: countLearnt(db, order),
    districts: [...byDistrict]
      .toSorted(([a], [b]) => (a ?? '\uffff').localeCompare(b ?? '\uffff', 'fr', { numeric: true }))
      .map(([name, own]) => ({
        name,
        tally: tallyOf(own, order, sent, visited),
        values: rates.map(
          ({ definition, now }) =>
            totalOf(
              definition.formula,
              now.filter((each) => each.district === name),
            ).value,
        ),
      })),
    sources: [
      { table: 'centres', rows: centres.length },
      { table: 'months', rows: inside(sent.sent) },
      { table: 'visits', rows: inside(visited) },
    ],
  };
}

/** The programme report as a document; it is headed by the name that headquarters gave themselves. */
export function readProgrammeReport(db: Reader, order: ProgrammeOrder, today: Day): ReportDocument {
  const translate = createTranslator(order.language);
  const held = db.get<{ value: string }>("SELECT value FROM workspace WHERE name = 'cardName'");
  const name = held?.value ?? translate('headquarters:name');
  const unknown = { asaco: null, region: null, commune: null, area: null };
  const facility = { code: '', name, district: order.district, ...unknown };
  const data = readProgramme(db, order, today);
  return buildProgrammeReport(data, { facility, today, language: order.language, translate });
}
