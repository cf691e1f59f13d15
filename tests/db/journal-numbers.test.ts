import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../main/db/migrate.ts';
import { journalNumbersMigration } from '../../main/db/migrations/300-journal-numbers.ts';
import { MIGRATIONS } from '../../main/db/migrations/index.ts';
import { openDatabase } from '../../main/db/open-database.ts';
import { write } from '../../main/db/write.ts';
import {
  addCentre,
  createHandClock,
  createScratchFolder,
  savePopulation,
} from './scratch-database.ts';

it('the journal keeps its lines, their places and its indexes when it is made anew, and goes on', () => {
  const database = openDatabase(join(createScratchFolder(), 'workspace.db'), randomBytes(32));
  onTestFinished(() => database.close());
  migrate(
    database,
    MIGRATIONS.filter(({ sql }) => sql !== journalNumbersMigration),
  );
  const change = (population: number): void =>
    write(database, createHandClock(), { device: 'laptop', user: 'coach' }, (db) => {
      if (population === 1) addCentre(db);
      savePopulation(db, population);
    });
  change(1);
  change(2);
  const lines = () => database.reader.all<object>('SELECT rowid, * FROM journal ORDER BY rowid');
  const indexes = () =>
    database.reader.all<object>(
      "SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'journal' AND sql LIKE 'CREATE INDEX%' ORDER BY name",
    );
  const before = { lines: lines(), indexes: indexes() };
  migrate(database, [{ number: 1_000_000, sql: journalNumbersMigration }]);
  expect({ lines: lines(), indexes: indexes() }).toEqual(before);
  expect(before.indexes).toHaveLength(6);
  change(3);
  expect(lines().slice(0, -1)).toEqual(before.lines);
  expect(lines().at(-1)).toMatchObject({ rowid: 4, seq: 4, after: '{"population":3}' });
});
