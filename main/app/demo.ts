import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_FACILITY, drawYears, generateDemoFiles } from '../../resources/demo/demo-centre.ts';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { addMonths, type Month, monthOf } from '../../shared/domain/calendar/month.ts';
import { todayOf } from '../platform/clock.ts';
import { writeFileAtomically } from '../platform/files/atomic-write.ts';
import { makeFolder } from '../platform/files/make-folder.ts';
import { recordDemoMonth } from './demo-month.ts';
import { addFacility, listFacilities } from './facilities.ts';
import { runTask, type TaskOptions } from './run-task.ts';
import { hasWorkspace, openWorkspace, type Place, type Workspace } from './workspace.ts';
import { createWorkspace } from './workspace-creation.ts';
import { workspaceFiles } from './workspace-files.ts';

/** The centre that the demonstration invents. */
export const DEMO_CODE = DEMO_FACILITY.code;

// Always the same centre, so that a page of the help can speak of what it shows.
const SEED = 1;

/** The last month that is over. */
export function lastCompleteMonth(workspace: Workspace): Month {
  return addMonths(monthOf(todayOf(workspace.clock)), -1);
}

/** Fills a new workspace with two years of an invented centre, by the same import as real files and as a person writes the rest. */
export async function fillDemo(workspace: Workspace, options: TaskOptions = {}): Promise<void> {
  const period = lastCompleteMonth(workspace);
  const { code, name, asaco, region, district, commune } = DEMO_FACILITY;
  if (!listFacilities(workspace).some((facility) => facility.code === code)) {
    addFacility(workspace, { code, name, asaco, region, district, commune, area: null });
  }
  const parent = workspaceFiles(workspace.directory).staging;
  makeFolder(parent);
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
  recordDemoMonth(workspace, drawYears(SEED, period));
}

/**
 * Makes a workspace with the demonstration centre, and gives it open. One whose making was cut off is gone on with;
 * any other workspace in the folder is left alone.
 */
export async function makeDemo(
  place: Place,
  first: { readonly name: string; readonly pin: string },
  options: TaskOptions = {},
): Promise<Workspace> {
  const { directory } = place;
  const { demoMark } = workspaceFiles(directory);
  if (!existsSync(demoMark)) {
    if (hasWorkspace(directory)) {
      throw new ExpectedFailure({ code: 'workspace-exists', facts: { directory } });
    }
    makeFolder(directory);
    writeFileAtomically(demoMark, Buffer.alloc(0));
  }
  const workspace = hasWorkspace(directory)
    ? await openWorkspace(place, { pin: first.pin })
    : await createWorkspace(place, first);
  try {
    await fillDemo(workspace, options);
    rmSync(demoMark, { force: true });
  } catch (error) {
    workspace.close();
    throw error;
  }
  return workspace;
}

/** Whether a folder holds a demonstration that was not finished. */
export function isDemoUnfinished(directory: string): boolean {
  return existsSync(workspaceFiles(directory).demoMark);
}
