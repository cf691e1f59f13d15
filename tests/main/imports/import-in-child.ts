// Imports the files named on the command line into a database of its own and prints what that cost.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '../../../main/db/migrate.ts';
import { openDatabase } from '../../../main/db/open-database.ts';
import { write } from '../../../main/db/write.ts';
import { createFacility } from '../../../main/features/facilities/facility.ts';
import { recordFacility } from '../../../main/features/facilities/writer.ts';
import { importFiles } from '../../../main/features/imports/import-files.ts';
import { systemClock } from '../../../main/platform/clock.ts';
import { openBlobStore } from '../../../main/platform/files/blob-store.ts';
import { createIdSource } from '../../../main/platform/ids.ts';

const [directory = '', ...files] = process.argv.slice(2);
const actor = { device: 'child', user: 'child' };
const database = openDatabase(join(directory, 'child.db'), randomBytes(32));
migrate(database);
write(database, systemClock, actor, (db) => recordFacility(db, createFacility('DEMO01', 'x')));
const started = performance.now();
const answer = await importFiles(
  {
    database,
    clock: systemClock,
    ids: createIdSource(systemClock),
    actor,
    staging: join(directory, 'staging'),
    blobs: openBlobStore(join(directory, 'blobs'), randomBytes(32)),
    report: () => {},
    breathe: async () => {},
  },
  { files, facility: 'DEMO01', formId: null, period: null, dryRun: false },
);
const seconds = (performance.now() - started) / 1000;
database.close();
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const { accepted = 0 } = answer.kind === 'done' ? answer.outcome : {};
console.log(JSON.stringify({ accepted, megabytes, seconds }));
