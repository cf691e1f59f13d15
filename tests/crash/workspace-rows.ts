import type { Reader, Writer } from '../../main/db/handles.ts';
import type { Migration } from '../../main/db/migrations/index.ts';
import { saveRow } from '../../main/db/save-row.ts';

/** Who writes in these tests. */
export const ACTOR = { device: 'laptop', user: 'coach' } as const;
export const CENTRE = 'TEST01';
const COUNTER = `${CENTRE}:0`;

export function saveCentre(writer: Writer): void {
  saveRow(writer, 'facility', {
    id: CENTRE,
    facility_id: CENTRE,
    name: 'CSCom',
    kind: 'cscom',
    main_indicator: 'cpn4',
  });
}

/** How many numbered rows there are. */
export function countRows(reader: Reader): number {
  return reader.get<{ n: number }>('SELECT count(*) AS n FROM population WHERE year > 0')?.n ?? 0;
}

/** Adds the next numbered row and writes its number into the counter, which belong together; gives the number. */
export function saveNextRow(writer: Writer, source: string): number {
  const next = countRows(writer) + 1;
  const row = { facility_id: CENTRE, population: next, source };
  saveRow(writer, 'population', { ...row, id: `${CENTRE}:${next}`, year: next });
  saveRow(writer, 'population', { ...row, id: COUNTER, year: 0 });
  return next;
}

/** A step of the schema after the version that is reached: a table by its number, which is there or not with it. */
export function stepAfter(version: number): Migration {
  const number = version + 10;
  return { number, sql: `CREATE TABLE step_${number} (id TEXT PRIMARY KEY) STRICT;` };
}

const STREAMS = 'SELECT max(seq) AS last, count(*) AS found FROM journal GROUP BY device, facility';

/** What is wrong with the rows and their journal; empty when every transaction is wholly there or not at all. */
export function findContradictions(reader: Reader): readonly string[] {
  const count = (sql: string): number => reader.get<{ n: number | null }>(sql)?.n ?? 0;
  const rows = countRows(reader);
  const expected: readonly (readonly [what: string, sql: string, value: number])[] = [
    ['the highest row', 'SELECT max(year) AS n FROM population', rows],
    ['the counter', 'SELECT population AS n FROM population WHERE year = 0', rows],
    ['events', "SELECT count(*) AS n FROM journal WHERE table_name = 'population'", 2 * rows],
    ['gaps', `SELECT sum(last - found) AS n FROM (${STREAMS})`, 0],
    [
      'the sequence',
      'SELECT sum(seq) AS n FROM journal_sequence',
      count('SELECT count(*) AS n FROM journal'),
    ],
    ['an open context', 'SELECT count(*) AS n FROM journal_context WHERE origin IS NOT NULL', 0],
  ];
  return expected.flatMap(([what, sql, value]) => {
    const found = count(sql);
    return found === value ? [] : [`${what}: ${found}, not ${value}`];
  });
}
