import { FileProblem } from '../../../main/platform/files/file-problem.ts';
import type { ReadingOptions } from '../../../main/platform/files/file-reading.ts';
import type { Problem } from '../../../shared/domain/problems/problem.ts';

/** The problem a reading ends with; a reading that ends well or in any other way fails the test. */
export async function problemOf(reading: Promise<unknown>): Promise<Problem> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof FileProblem) return error.problem;
    throw error;
  }
  throw new Error('The file was read without a problem');
}

/** Everything a stream gives, beside the warnings it gave meanwhile. */
export async function readAll<T>(
  open: (options: ReadingOptions) => AsyncIterable<T>,
): Promise<{ readonly rows: readonly T[]; readonly warnings: readonly Problem[] }> {
  const warnings: Problem[] = [];
  const rows = await drain(open({ onWarning: (warning) => warnings.push(warning) }));
  return { rows, warnings };
}

/** Everything a stream gives. */
export async function drain<T>(stream: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}
