import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CommandedWorkspace, initWorkspace, keepFolder } from '../cli/keneya-process.ts';
import { computeApart, MONTH_TABLES } from './compute-apart.ts';
import { expectSameFigures } from './same-figures.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/centre');
const SAMPLES = join(import.meta.dirname, '../../../../shared/samples');
const haveSamples = existsSync(SAMPLES);
if (!haveSamples) console.log(`skipped: no sample files in ${SAMPLES}`);

describe('the figures of the five tables of a centre', () => {
  describe('of our own', () => holdFigures(FIXTURE, ['2025-12', '2026-02', '2026-06']));
  describe.runIf(haveSamples)('of the samples', () =>
    holdFigures(SAMPLES, ['2026-02', '2026-07', '2026-10']),
  );
});

function holdFigures(directory: string, periods: readonly string[]): void {
  const folder = keepFolder();
  let workspace: CommandedWorkspace;

  beforeAll(() => {
    workspace = initWorkspace(folder, 'APART1');
    const files = MONTH_TABLES.map((name) => join(directory, `${name}.csv`));
    // The staff list is of the month that is said with it, and so is brought for each.
    const staff = files.filter((file) => file.endsWith('staff.csv'));
    for (const [at, period] of periods.entries()) {
      const { code, stderr } = workspace.import(at === 0 ? files : staff, '--period', period);
      expect(code, stderr).toBe(0);
    }
  });

  it.each(periods)('are those of a computation made apart, in %s', (period) => {
    const words = ['--facility', 'APART1', '--period', period, '--json'];
    const { json } = workspace.run('figures', ...words);
    expect(json).toMatchObject({ facility: 'APART1', period });
    expectSameFigures(json.figures, computeApart(directory, period));
  });
}
