import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFacility } from '../../../main/app/facilities.ts';
import { runTask } from '../../../main/app/run-task.ts';
import { type BegunWork, TaskTurns } from '../../../main/app/task-turns.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { createTemporaryWorkspace } from '../temporary-workspace.ts';

interface Work extends BegunWork<string> {
  readonly finish: () => void;
  readonly fail: (reason: Error) => void;
  readonly end: () => void;
}

function createWork(name: string): Work {
  const settle = { finish: () => {}, fail: (_: Error) => {}, end: () => {} };
  const result = new Promise<string>((resolve, reject) => {
    settle.finish = () => resolve(name);
    settle.fail = reject;
  });
  const ended = new Promise<void>((resolve) => {
    settle.end = resolve;
  });
  return { result, ended, ...settle };
}

/** Everything that could happen without anybody else doing something has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('begin in order, each when the one before has ended, whatever it came to', async () => {
    const turns = new TaskTurns();
    const begun: string[] = [];
    const [first, second, third] = [createWork('1'), createWork('2'), createWork('3')];
    const results = [first, second, third].map((work, index) =>
      turns.take(() => {
        begun.push(String(index + 1));
        return work;
      }),
    );
    await settled();
    expect(begun).toEqual(['1']);
    first.finish();
    expect(await results[0]).toBe('1');
    await settled();
    expect(begun).toEqual(['1']);
    first.end();
    await settled();
    expect(begun).toEqual(['1', '2']);
    second.fail(new Error('broken'));
    second.end();
    await expect(results[1]).rejects.toThrow('broken');
    third.finish();
    expect(await results[2]).toBe('3');
  });

  it('that are given up while waiting fail at once, never begin, and let nobody past', async () => {
    const turns = new TaskTurns();
    const begun: string[] = [];
    const first = createWork('1');
    void turns.take(() => first);
    const controller = new AbortController();
    const given = turns.take(() => {
      begun.push('2');
      return createWork('2');
    }, controller.signal);
    const third = turns.take(() => {
      begun.push('3');
      return createWork('3');
    });
    controller.abort();
    await expect(given).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    await settled();
    expect(begun).toEqual([]);
    first.end();
    await settled();
    expect(begun).toEqual(['3']);
    void third;
  });

  it('pass over work that cannot begin', async () => {
    const turns = new TaskTurns();
    const broken = turns.take<string>(() => {
      throw new Error('no thread');
    });
    await expect(broken).rejects.toThrow('no thread');
    const next = createWork('2');
    next.finish();
    expect(await turns.take(() => next)).toBe('2');
  });
});

describe('imports that are asked for together', () => {
  it('run one after the other, and one that is given up leaves the next its turn', async () => {
    const workspace = await createTemporaryWorkspace();
    const more = { asaco: null, commune: null, district: null, region: null, area: null };
    addFacility(workspace, { code: 'TEST01', name: 'Essai', ...more });
    const file = join(createScratchFolder(), 'services.csv');
    const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
    const lines = months.map((month) => `2025-${month},cpn4,${Number(month)}`);
    writeFileSync(file, ['periode,indicateur,valeur', ...lines, ''].join('\n'));
    const request = {
      files: [file],
      facility: 'TEST01',
      formId: null,
      period: null,
      dryRun: false,
    };
    const controller = new AbortController();
    const first = runTask(workspace, 'import', request);
    const given = runTask(workspace, 'import', request, { signal: controller.signal });
    const last = runTask(workspace, 'import', request);
    controller.abort();
    await expect(given).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(await first).toMatchObject({ accepted: 12, unchanged: 0 });
    expect(await last).toMatchObject({ accepted: 0, unchanged: 12 });
  });
});
