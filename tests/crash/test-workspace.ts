import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createPlace } from '../../main/app/place.ts';
import { openUnlocked, type Workspace } from '../../main/app/workspace.ts';
import { createWorkspace } from '../../main/app/workspace-creation.ts';
import { lockWorkspace } from '../../main/db/lock.ts';
import { createScratchFolder } from '../db/scratch-database.ts';
import { PIN } from './keneya-command.ts';
import { saveCentre, saveNextRow } from './workspace-rows.ts';

/** A real workspace with a centre, some rows and a backup, made once for a file of tests and copied for each. */
export interface WorkspaceModel {
  readonly key: Buffer;
  /** A copy of its own for a test, gone when the test ends. */
  copy(): string;
  /** Opens a copy without the cost of the PIN. */
  open(directory: string): Workspace;
}

export const MODEL_ROWS = 200;

/** Makes the model before the tests of a file and takes it away after them. */
export function prepareWorkspaceModel(): WorkspaceModel {
  const parent = mkdtempSync(join(tmpdir(), 'keneya-model-'));
  const directory = join(parent, 'workspace');
  let made: Workspace;
  beforeAll(async () => {
    made = await createWorkspace(createPlace(directory), { name: 'coach', pin: PIN });
    made.write('coach', (writer) => {
      saveCentre(writer);
      for (let row = 1; row <= MODEL_ROWS; row += 1) saveNextRow(writer, 'x'.repeat(4_000));
    });
    made.close();
  });
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  return {
    get key() {
      return made.key;
    },
    copy() {
      const copy = join(createScratchFolder(), 'workspace');
      cpSync(directory, copy, { recursive: true });
      return copy;
    },
    open(copy) {
      const { key, user } = made;
      const lock = lockWorkspace(copy);
      return openUnlocked(createPlace(copy), lock, { userId: user.id, dataKey: key });
    },
  };
}
