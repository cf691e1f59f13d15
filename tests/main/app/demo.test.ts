import { existsSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEMO_CODE, isDemoUnfinished, makeDemo } from '../../../main/app/demo.ts';
import { listFacilities } from '../../../main/app/facilities.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import { workspaceFiles } from '../../../main/app/workspace-files.ts';
import { createPlace, PIN } from '../temporary-workspace.ts';

const FIRST = { name: 'coach', pin: PIN };

it('goes on with a demonstration whose making was cut off', async () => {
  const place = createPlace();
  (await createWorkspace(place, FIRST)).close();
  const { demoMark } = workspaceFiles(place.directory);
  writeFileSync(demoMark, '');
  expect(isDemoUnfinished(place.directory)).toBe(true);
  const workspace = await makeDemo(place, FIRST);
  const [centre, ...others] = listFacilities(workspace);
  expect(others).toEqual([]);
  expect(centre?.code).toBe(DEMO_CODE);
  expect(centre?.submissions).toBeGreaterThan(50);
  workspace.close();
  expect(existsSync(demoMark)).toBe(false);
});

it('leaves any other workspace alone', async () => {
  const place = createPlace();
  (await createWorkspace(place, FIRST)).close();
  await expect(makeDemo(place, FIRST)).rejects.toMatchObject({
    failure: { code: 'workspace-exists' },
  });
  expect(isDemoUnfinished(place.directory)).toBe(false);
});
