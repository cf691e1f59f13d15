// A process that writes a meeting down through the calls of the page, and says what the page was told is written, until
// it is killed: node meeting-service.ts FOLDER KEY USER MEETING
import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { createRouter } from '../../main/app/dispatch.ts';
import { HostFiles } from '../../main/app/host-files.ts';
import { createPlace } from '../../main/app/place.ts';
import { Session } from '../../main/app/session.ts';
import { openUnlocked } from '../../main/app/workspace.ts';
import { lockWorkspace } from '../../main/db/lock.ts';
import type { Contract } from '../../shared/contract/contract.ts';

const [directory = '', hexKey = '', userId = '', meeting = ''] = process.argv.slice(2);
const place = createPlace(directory);
const unlocked = { userId, dataKey: Buffer.from(hexKey, 'hex') };
const session = new Session(place);
session.enter(openUnlocked(place, lockWorkspace(directory), unlocked));
const desk = {
  keptFolder: tmpdir(),
  show: async () => false,
  askWhere: null,
  askFolder: null,
  listDrives: async () => [],
};
const context = { session, files: new HostFiles(directory), desk };
const { meetings } = createRouterClient(createRouter(), {
  context,
}) as unknown as ContractRouterClient<Contract>;

const votes = { votesFor: 2, votesAgainst: 0, abstentions: null };
const words = { problem: '', cause: '', funding: '', indicator: '' };
const line = { who: 'DTC', due: '2026-12-31', cost: 25_000, ...words } as const;

writeSync(1, 'ready\n');
for (let number = 1; ; number += 1) {
  const text = `${process.pid} ${number}`;
  await meetings.decide({ meeting, id: null, text: `Décision ${text}`, ...votes });
  writeSync(1, `Décision ${text}\n`);
  const { id: guest } = await meetings.invite({ meeting, who: `Oumou Keïta ${text}` });
  writeSync(1, `${guest}\n`);
  await meetings.agree({ meeting, action: `Action ${text}`, ...line });
  writeSync(1, `Action ${text}\n`);
}
