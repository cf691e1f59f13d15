import {
  type RecordKind,
  type RecordState,
  stateOfChanges,
} from '../../../shared/domain/exchange/record-state.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { columnsOf, SYNCHRONISED_TABLES } from '../../db/synchronised-tables.ts';
import { listNewestForms } from '../instruments/reader.ts';

/** A record of a centre, and how far it went to headquarters. */
export interface TracedRecord {
  readonly kind: RecordKind;
  readonly id: string;
  /** A day, or the month of a month. */
  readonly when: string;
  readonly name: string;
  readonly state: RecordState;
}

type NamedRecord = Omit<TracedRecord, 'state'>;

function tablesWith(column: string, but: readonly string[] = []): readonly string[] {
  return Object.keys(SYNCHRONISED_TABLES).filter(
    (table) =>
      !but.includes(table) && columnsOf(table as keyof typeof SYNCHRONISED_TABLES).includes(column),
  );
}

// A promise that a meeting agreed is a record of its own.
const OWN_RECORDS = ['action'];

/** Of which record a row is a part: the tables, and the column that names the record. */
const PARTS: readonly (readonly [table: string, column: string])[] = [
  ...['submission', 'meeting', 'action'].map((table) => [table, 'id'] as const),
  ...tablesWith('submission_id', OWN_RECORDS).map((table) => [table, 'submission_id'] as const),
  ...tablesWith('meeting_id', OWN_RECORDS).map((table) => [table, 'meeting_id'] as const),
  ['action_photo', 'action_id'],
  ...tablesWith('period').map((table) => [table, 'period'] as const),
];

// Materialised, so that the journal is gone through once.
const CHANGES = `WITH change AS MATERIALIZED (
  SELECT j.table_name, j.row_id, j.seq > coalesce(p.sent, 0) AS unsent
  FROM journal j LEFT JOIN stream_progress p ON p.device = j.device AND p.facility = j.facility
  WHERE j.facility = :facility AND j.seq > coalesce(p.received, 0)
)`;

const LEFT = `EXISTS (
  SELECT 1 FROM journal j JOIN stream_progress p ON p.device = j.device AND p.facility = j.facility
  WHERE j.row_id = r.id AND j.facility = :facility AND j.seq <= max(p.sent, p.received)`;

/** Those of some records of which something left before. */
function findLeft(db: Reader, facility: string, ids: readonly string[]): ReadonlySet<string> {
  const each = PARTS.map(
    ([table, column]) =>
      `SELECT r.${column} AS id FROM ${table} r
       WHERE EXISTS (SELECT 1 FROM stream_progress WHERE facility = :facility) AND r.${column} IN (SELECT value FROM json_each(:ids)) AND ${LEFT} AND j.table_name = '${table}')`,
  );
  const rows = db.all<{ id: string }>(each.join(' UNION '), { facility, ids: JSON.stringify(ids) });
  return new Set(rows.map(({ id }) => id));
}

/** Every record of which headquarters have not confirmed all, by its id. */
function listOpen(db: Reader, facility: string): ReadonlyMap<string, RecordState> {
  const each = PARTS.map(
    ([table, column]) =>
      `SELECT r.${column} AS id, max(c.unsent) AS unsent FROM change c JOIN ${table} r ON r.id = c.row_id
       WHERE c.table_name = '${table}' GROUP BY r.${column}`,
  );
  const rows = db.all<{ id: string; unsent: number }>(
    `${CHANGES} SELECT id, max(unsent) AS unsent FROM (${each.join(' UNION ALL ')}) GROUP BY id`,
    { facility },
  );
  const changed = rows.filter(({ unsent }) => unsent === 1).map(({ id }) => id);
  const left = findLeft(db, facility, changed);
  return new Map(
    rows.map(({ id, unsent }) => {
      return [id, stateOfChanges({ unsent, sent: 1 - unsent, hasLeft: left.has(id) })];
    }),
  );
}

const MONTHS = tablesWith('period')
  .map((table) => `SELECT period FROM ${table} WHERE facility_id = :facility`)
  .join(' UNION ');

const RECORDS = `
SELECT CASE s.kind WHEN 'checklist' THEN 'visit' ELSE 'interview' END AS kind, s.id, s.day AS "when",
  s.form_id AS name
FROM submission s WHERE s.facility_id = :facility
UNION ALL SELECT 'month', period, period, '' FROM (${MONTHS})
UNION ALL SELECT 'meeting', m.id, m.day, coalesce(o.name, m.organ)
  FROM meeting m LEFT JOIN organ o ON o.facility_id = m.facility_id AND o.code = m.organ
  WHERE m.facility_id = :facility
UNION ALL SELECT 'action', id, agreed_on, action FROM action WHERE facility_id = :facility
ORDER BY "when" DESC, kind, id`;

/** Every visit, interview, month, meeting and promise of a centre, the newest first, and how far it went. */
export function listTracedRecords(
  db: Reader,
  facility: string,
  language: Language,
): readonly TracedRecord[] {
  const open = listOpen(db, facility);
  const titles = new Map(listNewestForms(db, language).map(({ formId, title }) => [formId, title]));
  return db.all<NamedRecord>(RECORDS, { facility }).map(({ kind, name, ...record }) => {
    const isForm = kind === 'visit' || kind === 'interview';
    const state = open.get(record.id) ?? 'received';
    return { kind, ...record, name: isForm ? (titles.get(name) ?? name) : name, state };
  });
}
