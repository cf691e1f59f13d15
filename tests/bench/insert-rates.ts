import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Writer } from '../../main/db/handles.ts';
import { migrate } from '../../main/db/migrate.ts';
import { type Database, internalsOf, openDatabase } from '../../main/db/open-database.ts';
import { saveRow } from '../../main/db/save-row.ts';
import { write } from '../../main/db/write.ts';
import { listServices } from '../../main/features/facilities/catalogue-reader.ts';
import { seedCatalogues } from '../../main/features/facilities/catalogue-writer.ts';
import { readCatalogues } from '../../main/platform/catalogues.ts';
import { systemClock } from '../../main/platform/clock.ts';
import { monthsEndingWith } from '../../shared/domain/calendar/month.ts';
import { timed } from './measuring.ts';

const MONTHS = monthsEndingWith('2026-10', 12);
const SERVICES_A_MONTH = 6;
const ACTOR = { device: 'bench', user: 'bench' };

/** How many rows so many centres make: a year of six counts a month. */
export function rowsOf(centres: number): number {
  return centres * MONTHS.length * SERVICES_A_MONTH;
}

/** One count of a month, its key growing from row to row. */
interface CountRow {
  readonly [column: string]: string | number;
  readonly id: string;
  readonly facility_id: string;
  readonly period: string;
  readonly service_id: string;
  readonly value: number;
}

function* countRows(centres: number, services: readonly string[]): Generator<CountRow> {
  for (let centre = 0; centre < centres; centre += 1) {
    const facility = `C${String(centre).padStart(5, '0')}`;
    for (const period of MONTHS) {
      for (const service of services) {
        const id = `${facility}:${period}:${service}`;
        yield { id, facility_id: facility, period, service_id: service, value: (centre * 7) % 90 };
      }
    }
  }
}

function withDatabase<Result>(folder: string, use: (database: Database) => Result): Result {
  const database = openDatabase(join(folder, 'bench.db'), randomBytes(32));
  try {
    migrate(database);
    write(database, systemClock, ACTOR, (writer) => seedCatalogues(writer, readCatalogues()), {
      origin: 'seed',
    });
    return use(database);
  } finally {
    database.close();
  }
}

function servicesOf(database: Database): readonly string[] {
  const ids = listServices(database.reader, '').map(({ id }) => id);
  return ids.toSorted().slice(0, SERVICES_A_MONTH);
}

function countJournal(database: Database): number {
  const sql = "SELECT count(*) AS n FROM journal WHERE table_name = 'service_value'";
  return database.reader.get<{ n: number }>(sql)?.n ?? 0;
}

/** Rows a second, journal rows counted, through the product's own writing into an encrypted file. */
export function saveJournalled(folder: string, centres: number): number {
  return withDatabase(folder, (database) => {
    const services = servicesOf(database);
    const save = (writer: Writer): void => {
      for (const row of countRows(centres, services)) saveRow(writer, 'service_value', row);
    };
    const ms = timed(() => write(database, systemClock, ACTOR, save));
    const journalled = countJournal(database);
    if (journalled !== rowsOf(centres)) throw new Error(`The journal holds ${journalled} rows`);
    return ((rowsOf(centres) + journalled) * 1000) / ms;
  });
}

const RAW_TABLE = `
CREATE TABLE raw (
  id TEXT PRIMARY KEY, facility TEXT, period TEXT, service TEXT, value REAL, source TEXT
) STRICT`;

/** Rows a second of six columns by one prepared statement into the same kind of file: no journal, no second index. */
export function insertRaw(folder: string, centres: number): number {
  return withDatabase(folder, (database) => {
    const { connection } = internalsOf(database);
    connection.exec(RAW_TABLE);
    const insert = connection.prepare('INSERT INTO raw VALUES (?, ?, ?, ?, ?, ?)');
    const fill = connection.transaction(() => {
      for (const row of countRows(centres, servicesOf(database))) {
        insert.run(row.id, row.facility_id, row.period, row.service_id, row.value, 'bench');
      }
    });
    const ms = timed(() => fill.immediate());
    return (rowsOf(centres) * 1000) / ms;
  });
}
