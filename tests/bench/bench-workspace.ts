import { join } from 'node:path';
import { createPlace } from '../../main/app/place.ts';
import { openWorkspace } from '../../main/app/workspace.ts';
import type { BenchLine } from './bench-line.ts';
import { benchReading } from './bench-reading.ts';
import { benchStart } from './bench-start.ts';
import { BENCH_PIN, createTenYears } from './ten-year-workspace.ts';

/** A workspace with ten years of a centre: how fast it opens, and how fast it answers. */
export async function benchWorkspace(scratch: string): Promise<readonly BenchLine[]> {
  const directory = join(scratch, 'centre');
  const workspace = await createTenYears(directory);
  workspace.close();
  const start = await benchStart(directory, scratch);
  const opened = await openWorkspace(createPlace(directory), { pin: BENCH_PIN });
  try {
    return [...start, ...(await benchReading(opened))];
  } finally {
    opened.close();
  }
}
