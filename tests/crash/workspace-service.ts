// A process that works on a workspace through the real modules and says on its standard output what is committed,
// while from outside its writes are recorded or it is killed:
// node workspace-service.ts JOB FOLDER KEY [SYNCHRONOUS]
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceFiles } from '../../main/app/workspace-files.ts';
import { makeBackup } from '../../main/db/backup.ts';
import { lockWorkspace } from '../../main/db/lock.ts';
import { migrate, readVersion } from '../../main/db/migrate.ts';
import { MIGRATIONS } from '../../main/db/migrations/index.ts';
import { internalsOf, openDatabase } from '../../main/db/open-database.ts';
import { write } from '../../main/db/write.ts';
import { systemClock } from '../../main/platform/clock.ts';
import { writeFileAtomically } from '../../main/platform/files/atomic-write.ts';
import { createSeededRandom } from '../../resources/demo/seeded-random.ts';
import { ACTOR, saveNextRow, stepAfter } from './workspace-rows.ts';

const [job = '', directory = '', hexKey = '', synchronous = 'FULL'] = process.argv.slice(2);
const key = Buffer.from(hexKey, 'hex');
const files = workspaceFiles(directory);
const lock = lockWorkspace(directory);
const database = openDatabase(files.database, key);
const { connection } = internalsOf(database);
connection.pragma(`synchronous = ${synchronous}`);
// A log that is often written back into the file gives more cuts in the middle of that.
connection.pragma('wal_autocheckpoint = 48');
const random = createSeededRandom(1, job);

function say(word: string): void {
  // At once and by itself: what is said is said before the next write begins.
  writeSync(1, `${word}\n`);
}

function saveRow(): void {
  const source = 'x'.repeat(random.between(0, 6_000));
  say(`row ${write(database, systemClock, ACTOR, (writer) => saveNextRow(writer, source))}`);
}

function saveKeys(generation: number): void {
  const text = JSON.stringify({ generation, padding: 'k'.repeat(9_000) });
  writeFileAtomically(join(directory, 'keys.json'), Buffer.from(text));
  say(`keys ${generation}`);
}

function backUp(): void {
  makeBackup(database, key, files.backups, systemClock);
  say('backup');
}

function migrateOnce(): void {
  migrate(database, [...MIGRATIONS, stepAfter(readVersion(database))]);
  say(`version ${readVersion(database)}`);
}

/** A bit of everything, and then an orderly end. */
function runOnce(): void {
  for (let round = 1; round <= 150; round += 1) {
    saveRow();
    if (round % 20 === 0) saveKeys(round / 20);
    if (round % 45 === 0) backUp();
    if (round % 70 === 0) migrateOnce();
  }
  database.close();
  lock.release();
}

function runForever(steps: readonly (() => void)[]): void {
  for (;;) for (const step of steps) step();
}

say('ready');
if (job === 'once') runOnce();
else if (job === 'writes') runForever([saveRow]);
else if (job === 'backups') runForever([saveRow, backUp]);
else if (job === 'migrations') runForever([saveRow, migrateOnce]);
else throw new Error(`No such job: ${job}`);
