import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_FACILITY, generateDemoFiles } from '../../resources/demo/demo-centre.ts';
import { addMonths, type Month, monthOf } from '../../shared/domain/calendar/month.ts';
import { todayOf } from '../platform/clock.ts';
import { addFacility } from './facilities.ts';
import { runTask, type TaskOptions } from './run-task.ts';
import type { Workspace } from './workspace.ts';
import { workspaceFiles } from './workspace-files.ts';

/** The centre that the demonstration invents. */
export const DEMO_CODE = DEMO_FACILITY.code;

// Always the same centre, so that a page of the help can speak of what it shows.
const SEED = 1;

/** The last month that is over. */
export function lastCompleteMonth(workspace: Workspace): Month {
  return addMonths(monthOf(todayOf(workspace.clock)), -1);
}

/** Fills a new workspace with two years of an invented centre, by the same import as real files. */
export async function fillDemo(workspace: Workspace, options: TaskOptions = {}): Promise<void> {
  const period = lastCompleteMonth(workspace);
  const { code, name, asaco, region, district, commune } = DEMO_FACILITY;
  addFacility(workspace, { code, name, asaco, region, district, commune, area: null });
  const parent = workspaceFiles(workspace.directory).staging;
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'demo-'));
  try {
    const files = generateDemoFiles(SEED, period).map((file) => {
      const path = join(folder, file.name);
      writeFileSync(path, file.content);
      return path;
    });
    await runTask(
      workspace,
      'import',
      { files, facility: code, formId: null, period, dryRun: false },
      options,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
