import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fillDemo } from '../../../main/app/demo.ts';
import type { Workspace } from '../../../main/app/workspace.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import type { Reader, SqlValue } from '../../../main/db/handles.ts';
import { deleteRow, saveRow } from '../../../main/db/save-row.ts';
import { mirrorWorkspace } from '../../../main/features/exchange/mirror/mirror-workspace.ts';
import {
  type OpenColumn,
  openValue,
  readOpenTables,
} from '../../../main/features/exchange/open-formats/open-tables.ts';
import { createTranslator } from '../../../main/platform/translator.ts';
import { savePopulation } from '../../db/scratch-database.ts';
import { keepFolder } from '../cli/keneya-process.ts';
import { createPlace, PIN } from '../temporary-workspace.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

let server: PostgresServer;
let workspace: Workspace;
const folder = keepFolder();

beforeAll(async () => {
  server = await startPostgres();
  workspace = await createWorkspace(createPlace(folder), { name: 'coach', pin: PIN });
  await fillDemo(workspace);
}, 120_000);

afterAll(async () => {
  workspace?.close();
  await server?.stop();
  vi.unstubAllEnvs();
});

function use(environment: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
}

function mirror(
  schema: string,
  {
    onBatch = async () => {},
    device = workspace.actor.device,
    language = 'fr',
  }: {
    readonly onBatch?: () => Promise<void>;
    readonly device?: string;
    readonly language?: 'fr' | 'en';
  } = {},
) {
  use(server.environment);
  const { reader: db } = workspace.database;
  return mirrorWorkspace(
    { db, device, translate: createTranslator(language), onBatch },
    { schema },
  );
}

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return expect.objectContaining({ failure: expect.anything() }).asymmetricMatch(error)
    ? (error as { failure: { code: string; facts: object } }).failure
    : error;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

function normal({ type }: OpenColumn, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'json') return JSON.parse(String(value));
  if (type === 'boolean') return value === 1 || value === 'true';
  return type === 'integer' || type === 'number' ? Number(value) : value;
}

function normalRows(columns: readonly OpenColumn[], rows: Rows): Rows {
  return rows.map((row) =>
    Object.fromEntries(columns.map((column) => [column.name, normal(column, row[column.name])])),
  );
}

/** Every row of every table on both sides, as one value each. */
async function bothSides(db: Reader, schema: string) {
  const here: Record<string, Rows> = {};
  const there: Record<string, Rows> = {};
  for (const { name, columns } of readOpenTables(db)) {
    const open = columns.map((column) => `${openValue(column)} AS ${column.name}`).join(', ');
    const texts = columns.map((column) => `"${column.name}"::text`).join(', ');
    here[name] = normalRows(columns, db.all(`SELECT ${open} FROM "${name}" ORDER BY id`));
    const rows = await server.ask(`SELECT ${texts} FROM "${schema}"."${name}" ORDER BY id`);
    there[name] = normalRows(columns, rows);
  }
  return { here, there };
}

async function expectAlike(schema: string): Promise<void> {
  const { here, there } = await bothSides(workspace.database.reader, schema);
  for (const [table, rows] of Object.entries(here)) expect(there[table], table).toEqual(rows);
}

function countRows(): number {
  return readOpenTables(workspace.database.reader).reduce((sum, { name }) => {
    const { rows = 0 } =
      workspace.database.reader.get<{ rows: number }>(`SELECT count(*) AS rows FROM "${name}"`) ??
      {};
    return sum + rows;
  }, 0);
}

const TERMINATE =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'keneya mirror'";

describe('a mirror', { timeout: 120_000 }, () => {
  it('says what the workspace says, row by row, in every table that travels', async () => {
    const done = await mirror('keneya');
    const [{ scores }] = await server.ask('SELECT count(*)::int AS scores FROM keneya.visit_score');
    expect(done).toMatchObject({ filled: countRows() + scores, changed: 0, deleted: 0 });
    expect(done.filled).toBeGreaterThan(4_000);
    await expectAlike('keneya');
  });

  it('copies nothing the second time, also with its comments in another language', async () => {
    expect(await mirror('keneya')).toMatchObject({ filled: 0, changed: 0, deleted: 0 });
    const english = await mirror('keneya', { language: 'en' });
    expect(english).toMatchObject({ filled: 0, changed: 0, deleted: 0 });
    const [{ words }] = await server.ask("SELECT obj_description('keneya'::regnamespace) AS words");
    expect(words).toContain('without the name of anybody');
  });

  it('follows what is added, changed and deleted', async () => {
    workspace.write('coach', (db) => {
      savePopulation(db, 12_345, 2031, 'DEMO01');
      saveRow(db, 'cell_note', {
        id: 'a\tb',
        facility_id: 'DEMO01',
        period: '2026-13',
        sheet: 'stock',
        row_key: '\\N',
        column_key: 'closing',
        note: 'une ligne\nune autre\r\\ "\u0000 é',
        flagged: 1,
      });
      const [gone] = db.all<{ id: string }>('SELECT id FROM population ORDER BY year LIMIT 1');
      deleteRow(db, 'population', gone?.id ?? '');
    });
    expect(await mirror('keneya')).toMatchObject({ filled: 0, changed: 2, deleted: 1 });
    const [note] = await server.ask("SELECT * FROM keneya.cell_note WHERE id = 'a\tb'");
    expect(note).toMatchObject({
      period: null,
      row_key: '\\N',
      note: 'une ligne\nune autre\r\\ "\ufffd é',
    });
    workspace.write('coach', (db) => deleteRow(db, 'cell_note', 'a\tb'));
    expect(await mirror('keneya')).toMatchObject({ changed: 0, deleted: 1 });
    await expectAlike('keneya');
  });

  it('gives a visit its new score when one of its answers changes', async () => {
    const { reader } = workspace.database;
    const score = async (): Promise<unknown> =>
      server.ask('SELECT sum(score) AS sum, sum(repondus) AS answered FROM keneya.visites');
    const before = await score();
    const visit = reader.get<{ id: string }>("SELECT id FROM submission WHERE kind = 'checklist'");
    const answers = reader.all<{ id: string; [column: string]: SqlValue }>(
      'SELECT * FROM answer WHERE submission_id = ?',
      [visit?.id ?? ''],
    );
    workspace.write('coach', (db) => {
      for (const answer of answers) {
        saveRow(db, 'answer', { ...answer, facility_id: 'DEMO01', value: '' });
      }
    });
    expect(await mirror('keneya')).toMatchObject({ filled: 0, deleted: 0 });
    expect(await score()).not.toEqual(before);
    await expectAlike('keneya');
  });

  it('is read by its views, with names, scores and days', async () => {
    const stock = await server.ask(
      `SELECT count(*)::int AS rows, count(DISTINCT nom_produit)::int AS products
       FROM keneya.stock_mensuel WHERE premier_jour >= '2020-01-01'`,
    );
    expect(stock[0].products).toBeGreaterThan(10);
    const [visits] = await server.ask(
      "SELECT count(*)::int AS n, min(score) AS low, max(score) AS high FROM keneya.visites WHERE sorte = 'checklist' AND score IS NOT NULL",
    );
    expect(visits.n).toBeGreaterThan(2);
    expect(visits.low).toBeGreaterThanOrEqual(0);
    expect(visits.high).toBeLessThanOrEqual(100);
    const promises = await server.ask(
      'SELECT close_le - promise_le AS days, jours_pour_clore FROM keneya.promesses WHERE close_le IS NOT NULL',
    );
    expect(promises.length).toBeGreaterThan(0);
    expect(promises.every(({ days, jours_pour_clore: told }) => days === told)).toBe(true);
  });

  it('holds no name, no telephone and nothing sealed, and says so', async () => {
    const columns = await server.ask(
      "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'keneya'",
    );
    const names = columns.map(({ name }) => name);
    expect(names).toContain('person.age_group');
    expect(names.filter((name) => /seal|phone|^user\.name|^person\.quarter/.test(name))).toEqual(
      [],
    );
    const [{ words }] = await server.ask("SELECT obj_description('keneya'::regnamespace) AS words");
    expect(words).toContain('sans nom de personne');
    const wordless = await server.ask(
      `SELECT attrelid::regclass AS name, attname FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
       WHERE relnamespace = 'keneya'::regnamespace AND relkind = 'r' AND attnum > 0
         AND NOT relname LIKE 'mirror%' AND col_description(attrelid, attnum) IS NULL`,
    );
    expect(wordless).toEqual([]);
  });

  it('goes on where it was when the connection is cut after any batch', async () => {
    let cuts = 0;
    for (;;) {
      let batches = 0;
      const cut = async (): Promise<void> => {
        batches += 1;
        if (batches % 16 === 0) await server.ask(TERMINATE);
      };
      const end = await refusal(mirror('cut', { onBatch: cut }));
      if (end === null) break;
      expect(end).toMatchObject({ code: 'mirror-interrupted' });
      cuts += 1;
    }
    expect(cuts).toBeGreaterThan(3);
    await expectAlike('cut');
    expect(await mirror('cut')).toMatchObject({ filled: 0, changed: 0, deleted: 0 });
  });

  it('leaves a batch out as a whole that is cut in the middle of a COPY', async () => {
    const stop = async (): Promise<void> => {
      throw new Error('stopped');
    };
    await expect(mirror('torn', { onBatch: stop })).rejects.toThrow('stopped');
    const middle = workspace.database.reader.get<{ id: string }>(
      'SELECT id FROM answer ORDER BY rowid LIMIT 1 OFFSET (SELECT count(*) / 2 FROM answer)',
    );
    await server.ask(
      `CREATE FUNCTION torn.cut() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`,
    );
    await server.ask(
      `CREATE TRIGGER cut BEFORE INSERT ON torn.answer FOR EACH ROW WHEN (NEW.id = '${middle?.id}') EXECUTE FUNCTION torn.cut()`,
    );
    expect(await refusal(mirror('torn'))).toMatchObject({ code: 'mirror-interrupted' });
    const [{ rows }] = await server.ask('SELECT count(*)::int AS rows FROM torn.answer');
    const [reached] = await server.ask("SELECT row FROM torn.mirror_table WHERE name = 'answer'");
    expect(rows).toBe(Number(reached?.row ?? 0));
    await server.ask('DROP TRIGGER cut ON torn.answer');
    await mirror('torn');
    await expectAlike('torn');
  });

  it('takes in what changed while it was cut off', async () => {
    let batches = 0;
    const cut = async (): Promise<void> => {
      batches += 1;
      if (batches === 30) await server.ask(TERMINATE);
    };
    await refusal(mirror('late', { onBatch: cut }));
    workspace.write('coach', (db) => {
      savePopulation(db, 54_321, 2032, 'DEMO01');
      const rows = db.all<{ id: string }>('SELECT id FROM population WHERE year = 2031');
      for (const { id } of rows) deleteRow(db, 'population', id);
      // What had been copied already comes again under another number of its row.
      savePopulation(db, 1, 2031, 'DEMO01');
    });
    await mirror('late');
    await expectAlike('late');
  });

  it('brings a mirror of an older program up to this one', async () => {
    await server.ask('ALTER TABLE late.facility DROP COLUMN district CASCADE');
    await server.ask("UPDATE late.mirror SET step = step - 1, structure = 'older'");
    expect((await mirror('late')).filled).toBeGreaterThan(4_000);
    await expectAlike('late');
  });

  it('begins anew where the workspace went back to a backup and on from there', async () => {
    await server.ask("UPDATE late.mirror SET journal_id = 'what was written after the backup'");
    await server.ask('DELETE FROM late.answer WHERE id IN (SELECT id FROM late.answer LIMIT 3)');
    expect((await mirror('late')).filled).toBeGreaterThan(4_000);
    await expectAlike('late');
  });
});

describe('a mirror that cannot be', { timeout: 60_000 }, () => {
  const secret = 'tr0uv3z-moi';

  it.each([
    [{ PGPASSWORD: secret }, 'mirror-refused'],
    [{ PGPASSWORD: '' }, 'mirror-refused'],
    [{ PGUSER: 'personne', PGPASSWORD: secret }, 'mirror-refused'],
    [{ PGDATABASE: 'nulle_part' }, 'mirror-no-database'],
    [{ PGHOST: '127.0.0.1', PGPORT: '1' }, 'mirror-no-server'],
    [{ PGHOST: '/nulle/part' }, 'mirror-no-server'],
    [{ PGSSLMODE: 'verify-full' }, 'mirror-no-tls'],
  ])('with %j says %s, and never the password', async (change, code) => {
    use({ ...server.environment, ...change });
    const { reader: db } = workspace.database;
    const translate = createTranslator('fr');
    const work = mirrorWorkspace(
      { db, device: 'd', translate, onBatch: async () => {} },
      { schema: 'nothing' },
    );
    const failure = await refusal(work);
    vi.unstubAllEnvs();
    expect(failure).toMatchObject({ code });
    expect(JSON.stringify(failure)).not.toContain(secret);
    expect(JSON.stringify(failure)).not.toContain(server.environment['PGPASSWORD']);
  });

  it('is refused to a user without the right to make a schema', async () => {
    await server.ask("CREATE ROLE lectrice LOGIN PASSWORD 'lire'");
    const change = { PGUSER: 'lectrice', PGPASSWORD: 'lire' };
    vi.stubEnv('PGUSER', '');
    use({ ...server.environment, ...change });
    const { reader: db } = workspace.database;
    const translate = createTranslator('fr');
    const order = { schema: 'nothing' };
    const onBatch = async () => {};
    expect(
      await refusal(mirrorWorkspace({ db, device: 'd', translate, onBatch }, order)),
    ).toMatchObject({ code: 'mirror-not-allowed' });
  });

  it('leaves alone the mirror of another workspace, of a newer program, and one that is being written', async () => {
    expect(await refusal(mirror('keneya', { device: 'another' }))).toMatchObject({
      code: 'mirror-of-another',
    });
    let second: unknown = null;
    await server.ask("UPDATE cut.mirror SET structure = 'older'");
    await mirror('cut', {
      onBatch: async () => {
        second ??= await refusal(mirror('cut'));
      },
    });
    expect(second).toMatchObject({ code: 'mirror-busy' });
    await server.ask('UPDATE cut.mirror SET step = step + 1');
    expect(await refusal(mirror('cut'))).toMatchObject({ code: 'mirror-newer' });
  });
});
