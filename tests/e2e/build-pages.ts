import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildWhenOld, PAGES, WINDOW } from '../../main/cli/start-build.ts';
import { findElectron } from '../../main/electron/binary.ts';

const ROOT = join(import.meta.dirname, '../..');
const JOURNEYS = join(ROOT, 'tests/e2e');

/** What was asked for on the command line: names of files or parts of them; everything where there is none. */
function listAsked(): string[] {
  return process.argv.slice(2).filter((word) => !word.startsWith('-') && word !== 'run');
}

/**
 * Before any test: what the journeys show is built once, and in nobody's time, where a journey is among the tests that
 * are asked for. Who builds later, in watch mode, does so in the journey.
 */
export default async function buildPages(project: TestProject): Promise<void> {
  const { testFiles } = await project.globTestFiles(listAsked());
  if (!testFiles.some((file) => file.startsWith(JOURNEYS))) return;
  const builds = findElectron(ROOT) === null ? [PAGES] : [PAGES, WINDOW];
  const tell = (): void => void process.stdout.write('Building what the browser journeys show…\n');
  if (!buildWhenOld(ROOT, builds, tell)) throw new Error('The pages do not build');
}
