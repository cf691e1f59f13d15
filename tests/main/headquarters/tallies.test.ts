import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Writer } from '../../../main/db/handles.ts';
import type { Database } from '../../../main/db/open-database.ts';
import { write } from '../../../main/db/write.ts';
import { refreshTallies } from '../../../main/features/headquarters/tally-writer.ts';
import { openHeadquarters } from './headquarters-scratch.ts';

const KEPT = [
  'visit_tally',
  'month_tally',
  'service_tally',
  'stock_tally',
  'project_tally',
] as const;

function kept({ reader }: Database): readonly unknown[] {
  return KEPT.map((table) => reader.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3`));
}

function forgetAll(db: Writer): void {
  for (const table of KEPT) db.run(`DELETE FROM ${table}`);
  db.run("INSERT OR IGNORE INTO stale_visit SELECT id FROM submission WHERE kind = 'checklist'");
  for (const table of ['service_value', 'stock_entry', 'money_entry', 'staff_entry'])
    db.run(`INSERT OR IGNORE INTO stale_month SELECT facility_id, period FROM ${table}`);
  db.run("INSERT OR IGNORE INTO stale_month SELECT id, '' FROM facility");
}

/** Changes as packages bring them, each to a row that is chosen by a number from 0 to 1. */
const CHANGES: Readonly<Record<string, (db: Writer, row: (table: string) => string) => void>> = {
  answer: (db, row) => db.run("UPDATE answer SET value = 'non' WHERE id = ?", [row('answer')]),
  answerGone: (db, row) => db.run('DELETE FROM answer WHERE id = ?', [row('answer')]),
  visitGone: (db, row) => {
    const id = row('submission');
    db.run('DELETE FROM answer WHERE submission_id = ?', [id]);
    db.run('DELETE FROM submission WHERE id = ?', [id]);
  },
  visitDay: (db, row) =>
    db.run("UPDATE submission SET day = '2026-01-01' WHERE id = ?", [row('submission')]),
  bands: (db, row) =>
    db.run(
      "UPDATE form SET definition = json_set(definition, '$.bands', json('[]')) WHERE id = ?",
      [row('form')],
    ),
  value: (db, row) =>
    db.run('UPDATE service_value SET value = 0 WHERE id = ?', [row('service_value')]),
  valueGone: (db, row) => db.run('DELETE FROM service_value WHERE id = ?', [row('service_value')]),
  monthMoved: (db, row) =>
    db.run("UPDATE money_entry SET period = '2019-01' WHERE id = ?", [row('money_entry')]),
  monthGone: (db, row) => {
    const id = row('staff_entry');
    for (const table of ['service_value', 'stock_entry', 'money_entry', 'staff_entry'])
      db.run(
        `DELETE FROM ${table} WHERE (facility_id, period) =
        (SELECT facility_id, period FROM staff_entry WHERE id = ?) AND id <> ?`,
        [id, id],
      );
    db.run('DELETE FROM staff_entry WHERE id = ?', [id]);
  },
  emptied: (db, row) =>
    db.run('UPDATE stock_entry SET closing = 0 WHERE id = ?', [row('stock_entry')]),
  filled: (db, row) =>
    db.run('UPDATE stock_entry SET closing = 9 WHERE id = ?', [row('stock_entry')]),
  unmanaged: (db, row) =>
    db.run(
      `INSERT OR REPLACE INTO managed_product (id, facility_id, product_id, managed)
       SELECT 'm' || id, facility_id, product_id, 0 FROM stock_entry WHERE id = ?`,
      [row('stock_entry')],
    ),
  followed: (db, row) =>
    db.run("UPDATE action SET figure_code = 'rate.abandon_cpn' WHERE id = ?", [row('action')]),
  unfollowed: (db, row) =>
    db.run('UPDATE action SET figure_code = NULL WHERE id = ?', [row('action')]),
  actionGone: (db, row) => db.run('DELETE FROM action WHERE id = ?', [row('action')]),
  direction: (db) => db.run("UPDATE service SET direction = 'down' WHERE code = 'cpn4'"),
};

it('what is kept is what a recount of everything gives, whatever was changed', async () => {
  const { workspace } = await openHeadquarters(3, 14);
  const { database, clock, actor } = workspace;
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom(...Object.keys(CHANGES)),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
    ),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  const apply =
    (name: string, place: number) =>
    (db: Writer): void => {
      const row = (table: string): string => {
        const ids = db.all<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`);
        return ids[Math.floor(place * ids.length)]?.id ?? '';
      };
      CHANGES[name]?.(db, row);
    };
  fc.assert(
    fc.property(steps, (changes) => {
      write(
        database,
        clock,
        actor,
        (db) => {
          for (const [name, place] of changes) {
            apply(name, place)(db);
            if (place < 0.3) refreshTallies(db);
          }
          refreshTallies(db);
          const found = kept(database);
          forgetAll(db);
          refreshTallies(db);
          expect(found).toEqual(kept(database));
        },
        { origin: 'package', rollback: true },
      );
    }),
    { numRuns: 40 },
  );
}, 60_000);
