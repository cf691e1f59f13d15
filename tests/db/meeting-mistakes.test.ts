import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../main/db/migrate.ts';
import { meetingMistakesMigration } from '../../main/db/migrations/210-meeting-mistakes.ts';
import { MIGRATIONS } from '../../main/db/migrations/index.ts';
import { openDatabase } from '../../main/db/open-database.ts';
import { saveRow } from '../../main/db/save-row.ts';
import { write } from '../../main/db/write.ts';
import { addCentre, createHandClock, createScratchFolder } from './scratch-database.ts';

it('meetings keep their rows and what names them when their table is made anew', () => {
  const database = openDatabase(join(createScratchFolder(), 'workspace.db'), randomBytes(32));
  onTestFinished(() => database.close());
  migrate(
    database,
    MIGRATIONS.filter(({ sql }) => sql !== meetingMistakesMigration),
  );
  const facility = { facility_id: 'TEST01' };
  const day = { organ: 'CG', kind: 'ordinaire', day: '2026-11-12', next_day: '2026-12-10' };
  write(database, createHandClock(), { device: 'laptop', user: 'coach' }, (db) => {
    addCentre(db);
    saveRow(db, 'meeting', { id: 'm2', ...facility, ...day, stage: 'signed' });
    saveRow(db, 'meeting', { id: 'm1', ...facility, ...day, organ: 'CA', stage: 'planned' });
    saveRow(db, 'decision', {
      id: 'd',
      ...facility,
      meeting_id: 'm1',
      position: 0,
      text: 'Acheter',
    });
  });
  const meetings = () => database.reader.all<object>('SELECT * FROM meeting ORDER BY rowid');
  const before = meetings();
  // On its own and last, for the triggers are made for all tables that there are.
  migrate(database, [{ number: 1_000_000, sql: meetingMistakesMigration }]);
  expect(meetings()).toEqual(before);
  expect(database.reader.all('PRAGMA foreign_key_check')).toEqual([]);
});
