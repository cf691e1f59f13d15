// Opens a workspace as a host does, imports files in the task's thread, and says how far it has come:
// node import-service.ts FOLDER KEY USER CENTRE FILE…
import { writeSync } from 'node:fs';
import { createPlace } from '../../main/app/place.ts';
import { runTask } from '../../main/app/run-task.ts';
import { openUnlocked } from '../../main/app/workspace.ts';
import { lockWorkspace } from '../../main/db/lock.ts';

const [directory = '', hexKey = '', userId = '', facility = '', ...files] = process.argv.slice(2);

function say(word: string): void {
  writeSync(1, `${word}\n`);
}

const dataKey = Buffer.from(hexKey, 'hex');
const place = createPlace(directory);
const workspace = openUnlocked(place, lockWorkspace(directory), { userId, dataKey });
say('open');
await runTask(
  workspace,
  'import',
  { files, facility, formId: null, period: null, dryRun: false },
  { onProgress: ({ step, done }) => say(`${step} ${done}`) },
);
say('imported');
workspace.backUp();
say('backup');
workspace.close();
say('closed');
