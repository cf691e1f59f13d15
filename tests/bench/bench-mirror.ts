import { randomBytes } from 'node:crypto';
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import type { Writer } from '../../main/db/handles.ts';
import { migrate } from '../../main/db/migrate.ts';
import { type Database, openDatabase } from '../../main/db/open-database.ts';
import { saveRow } from '../../main/db/save-row.ts';
import { write } from '../../main/db/write.ts';
import { tableSource } from '../../main/features/exchange/mirror/copy-lines.ts';
import { mirrorWorkspace } from '../../main/features/exchange/mirror/mirror-workspace.ts';
import { readOpenTables } from '../../main/features/exchange/open-formats/open-tables.ts';
import { seedCatalogues } from '../../main/features/facilities/catalogue-writer.ts';
import { readCatalogues } from '../../main/platform/catalogues.ts';
import { systemClock } from '../../main/platform/clock.ts';
import { createTranslator } from '../../main/platform/translator.ts';
import { monthsEndingWith } from '../../shared/domain/calendar/month.ts';
import { startPostgres } from '../main/exchange/postgres-server.ts';
import type { BenchLine } from './bench-line.ts';
import { interleave } from './measuring.ts';

const CENTRES = 1_500;
const MONTHS = monthsEndingWith('2026-10', 12);
const ROUNDS = 3;
const ACTOR = { device: 'bench', user: 'bench' };
const TABLES = ['service_value', 'stock_entry'] as const;

// As a package brings them: rows of headquarters come with events of their own, which no mirror copies.
function fillMonths(db: Writer): void {
  const ids = (table: string, most: number) =>
    db.all<{ id: string }>(`SELECT id FROM ${table} LIMIT ?`, [most]).map(({ id }) => id);
  const services = ids('service', 12);
  const products = ids('product', 12);
  for (let centre = 0; centre < CENTRES; centre += 1) {
    const facility_id = `C${String(centre).padStart(5, '0')}`;
    for (const period of MONTHS) {
      const common = { facility_id, period };
      for (const service_id of services) {
        const id = `${facility_id}:${period}:${service_id}`;
        saveRow(db, 'service_value', { ...common, id, service_id, value: (centre * 7) % 90 });
      }
      for (const product_id of products) {
        const id = `${facility_id}:${period}:${product_id}`;
        const counts = { opening: 120, received: 40.5, used: centre % 97, closing: 63.5 };
        saveRow(db, 'stock_entry', { ...common, ...counts, id, product_id });
      }
    }
  }
}

/** The rows as files that COPY takes, made before anything is measured. */
function writeLines(scratch: string, { reader }: Database): ReadonlyMap<string, string> {
  const sources = readOpenTables(reader).map(tableSource);
  return new Map(
    TABLES.map((name) => {
      const source = sources.find(({ table }) => table.name === name);
      const path = join(scratch, `${name}.copy`);
      const file = openSync(path, 'w');
      for (let row = 0; ; ) {
        const chunk = source?.readAfter(reader, row) ?? null;
        if (chunk === null) break;
        writeSync(file, chunk.lines);
        row = chunk.last;
      }
      closeSync(file);
      return [name, path];
    }),
  );
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** The first filling of a mirror beside a bare COPY of the same rows into the same tables. */
export async function benchMirror(scratch: string): Promise<readonly BenchLine[]> {
  const server = await startPostgres();
  const database = openDatabase(join(scratch, 'bench.db'), randomBytes(32));
  const client = new pg.Client(connectionOf(server.environment));
  Object.assign(process.env, server.environment);
  try {
    migrate(database);
    const fill = (db: Writer): void => {
      seedCatalogues(db, readCatalogues());
      fillMonths(db);
    };
    write(database, systemClock, ACTOR, fill, { origin: 'seed' });
    await client.connect();
    return await measure(database, client, writeLines(scratch, database));
  } finally {
    await client.end();
    database.close();
    await server.stop();
  }
}

function connectionOf(environment: Readonly<Record<string, string>>): pg.ClientConfig {
  const { PGHOST: host, PGUSER: user, PGPASSWORD: password } = environment;
  return { ...(host && { host }), ...(user && { user }), ...(password && { password }) };
}

async function measure(
  { reader }: Database,
  client: pg.Client,
  files: ReadonlyMap<string, string>,
): Promise<readonly BenchLine[]> {
  const order = { schema: 'bench' };
  let mostBytes = 0;
  const onBatch = async (): Promise<void> => {
    mostBytes = Math.max(mostBytes, process.memoryUsage().rss);
  };
  const translate = createTranslator('fr');
  const mirror = () => mirrorWorkspace({ db: reader, device: 'd', translate, onBatch }, order);
  const { filled } = await mirror();
  const rows = (
    await client.query(`SELECT count(*) AS n FROM bench.service_value
    UNION ALL SELECT count(*) FROM bench.stock_entry`)
  ).rows.reduce((sum, { n }) => sum + Number(n), 0);
  const startingBytes = process.memoryUsage().rss;
  mostBytes = 0;
  const spent = await interleave(ROUNDS, {
    async mirror() {
      await client.query('DELETE FROM bench.mirror_table');
      await client.query(`TRUNCATE ${TABLES.map((name) => `bench.${name}`).join(', ')}`);
      return seconds(mirror);
    },
    async bare() {
      await client.query(`TRUNCATE ${TABLES.map((name) => `bench.${name}`).join(', ')}`);
      return seconds(async () => {
        for (const [name, path] of files) {
          const names = readOpenTables(reader).find((table) => table.name === name)?.columns ?? [];
          const columns = names.map((column) => `"${column.name}"`).join(', ');
          await pipeline(
            createReadStream(path),
            client.query(copyStreams.from(`COPY bench.${name} (${columns}) FROM STDIN`)),
          );
        }
      });
    },
  });
  return [
    {
      what: `first filling of a mirror, ${filled.toLocaleString('en-GB')} rows out of the encrypted file`,
      ours: { value: filled / spent.mirror, unit: 'rows/s' },
      peer: { value: rows / spent.bare, unit: 'rows/s', name: 'bare COPY of the same rows' },
      budget: { of: 'ratio', atLeast: 0.7, reason: 'at COPY speed' },
    },
    {
      what: 'what it adds to the memory at most',
      ours: { value: Math.max(0, mostBytes - startingBytes) / 1_000_000, unit: 'MB' },
      peer: null,
      budget: { of: 'value', atMost: 100 },
    },
  ];
}
