import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFacility } from '../../../main/app/facilities.ts';
import { runTask } from '../../../main/app/run-task.ts';
import { RunningWork } from '../../../main/app/running-work.ts';
import { IDLE_MS, Session } from '../../../main/app/session.ts';
import { openWorkspace, type Workspace } from '../../../main/app/workspace.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { createPlace, PIN } from '../temporary-workspace.ts';

const YEARS = 60;

/** Many months of one service, so that reading and applying both take a while. */
function writeServices(): string {
  const file = join(createScratchFolder(), 'services.csv');
  const codes = ['cpn1', 'cpn4', 'accouchement', 'penta3'];
  const lines = Array.from({ length: YEARS * 12 }, (_, index) => {
    const month = `${1960 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    return codes.map((code) => `${month},${code},${index}`).join('\n');
  });
  writeFileSync(file, ['periode,indicateur,valeur', ...lines, ''].join('\n'));
  return file;
}

async function openSession(wrap = (workspace: Workspace): Workspace => workspace) {
  const place = createPlace();
  const session = new Session(place);
  const workspace = wrap(await createWorkspace(place, { name: 'Awa', pin: PIN }));
  const more = { asaco: null, commune: null, district: null, region: null, area: null };
  addFacility(workspace, { code: 'TEST01', name: 'Essai', ...more });
  session.enter(workspace);
  const request = {
    files: [writeServices()],
    facility: 'TEST01',
    formId: null,
    period: null,
    dryRun: false,
  };
  return { place, session, workspace, request };
}

function countFigures({ database }: Workspace): number {
  return database.reader.get<{ n: number }>('SELECT count(*) AS n FROM service_value')?.n ?? 0;
}

describe('a lock while an import runs', () => {
  it('stops what is still being read: nothing has changed, and the workspace is whole', async () => {
    const { place, session, workspace, request } = await openSession();
    const importing = runTask(workspace, 'import', request);
    const stopped = expect(importing).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    session.lock();
    expect(session.workspace).toBeNull();
    // Taken until the thread has let go: nobody else opens it under its hands.
    await expect(openWorkspace(place, { pin: PIN })).rejects.toMatchObject({
      failure: { code: 'workspace-in-use' },
    });
    await stopped;
    await session.signIn(PIN, 'Awa');
    expect(countFigures(session.needWorkspace())).toBe(0);
    session.lock();
  });

  it('lets what is being applied be finished, and backs it up before it lets go', async () => {
    const { place, session, workspace, request } = await openSession();
    const outcome = await runTask(workspace, 'import', request, {
      onProgress: ({ step }) => {
        if (step === 'apply') session.lock();
      },
    });
    expect(session.workspace).toBeNull();
    expect(outcome.accepted).toBeGreaterThan(0);
    await session.end();
    expect(existsSync(join(place.directory, 'open'))).toBe(false);
    expect(readdirSync(join(place.directory, 'backups')).length).toBeGreaterThan(0);
    await session.signIn(PIN, 'Awa');
    expect(countFigures(session.needWorkspace())).toBe(outcome.accepted);
    session.lock();
  });

  it('does not come by itself, however long the person is away', async () => {
    const { place, session, workspace, request } = await openSession();
    const importing = runTask(workspace, 'import', request);
    place.clock.set(place.clock.now() + IDLE_MS + 1);
    session.touch();
    expect(session.workspace).toBe(workspace);
    await importing;
    place.clock.set(place.clock.now() + IDLE_MS + 1);
    session.touch();
    expect(session.workspace).toBeNull();
  });
});

describe('the end of the program', () => {
  it('waits for the work, and says what kept the workspace from closing well', async () => {
    const { session, workspace, request } = await openSession((whole) => ({
      ...whole,
      close() {
        whole.close();
        throw new Error('no room for the backup');
      },
    }));
    const importing = runTask(workspace, 'import', request).catch(() => null);
    await expect(session.end()).rejects.toThrow('no room for the backup');
    await importing;
  });
});

it('asks all work to end and waits for the slowest', async () => {
  const work = new RunningWork();
  const heard: string[] = [];
  const begin = (name: string) => (signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        heard.push(name);
        setImmediate(resolve);
      });
    });
  const asked = new AbortController();
  void work.run(undefined, begin('first'));
  void work.run(asked.signal, begin('second'));
  const refused = work.run(undefined, () => Promise.reject(new Error('broken')));
  await expect(refused).rejects.toThrow('broken');
  expect(work.isIdle).toBe(false);
  await work.stop();
  expect(heard).toEqual(['first', 'second']);
  expect(work.isIdle).toBe(true);
});
