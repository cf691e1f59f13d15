import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFacility } from '../../../main/app/facilities.ts';
import { runTask } from '../../../main/app/run-task.ts';
import type { TaskInput } from '../../../main/app/tasks.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { createPlace, PIN } from '../temporary-workspace.ts';

// More than a thread writes before it hears that it should stop.
const CENTRES = 40;

describe('a paper of every centre', () => {
  it('leaves whole papers alone where a person stops it, and says how far it is', async () => {
    const workspace = await createWorkspace(createPlace(), { name: 'Awa', pin: PIN });
    const more = { asaco: null, commune: null, district: null, region: null, area: null };
    for (let number = 1; number <= CENTRES; number += 1) {
      addFacility(workspace, { code: `C${number}`, name: `CSCom ${number}`, ...more });
    }
    const out = join(createScratchFolder(), 'papiers');
    const order: TaskInput<'papers'> = {
      ...{ paper: 'dataQuality', facility: null, meeting: null, visit: null, period: '2026-10' },
      ...{ length: 'year', language: 'fr', type: 'normal', sheet: 'a4', format: 'pdf', out },
    };
    const stop = new AbortController();
    const told: number[] = [];
    const writing = runTask(workspace, 'papers', order, {
      signal: stop.signal,
      onProgress({ done }) {
        told.push(done);
        if (done === 2) stop.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(told.slice(0, 3)).toEqual([0, 1, 2]);
    const written = readdirSync(out);
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(CENTRES);
    for (const name of written) {
      expect(name).toMatch(/^data-?[qQ]uality-C\d+-.*\.pdf$/);
      const pdf = readFileSync(join(out, name), 'latin1');
      expect([pdf.slice(0, 5), pdf.trimEnd().slice(-5)]).toEqual(['%PDF-', '%%EOF']);
    }
    workspace.close();
  });
});
