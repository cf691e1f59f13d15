import { basename } from 'node:path';
import { ExpectedFailure } from '../../../../shared/contract/failures.ts';
import { joinWrites } from '../../../db/joined-writes.ts';
import { Intake, type IntakeContext, isCancelled, readWhole } from './intake.ts';
import { hashBytes } from './package-format.ts';
import { rehearseAgain } from './rehearse-again.ts';
import { refused, type TakenFile } from './taken-file.ts';

/** After so many, what is kept of them is made again: together it costs less than one by one. */
const PACKAGES_BETWEEN = 50;

interface Telling {
  breathe(): Promise<void>;
  report(progress: { readonly step: string; readonly done: number; readonly total: number }): void;
}

/** What became of all files, and of what waited for them. */
export interface PackagesOutcome {
  readonly packages: readonly TakenFile[];
  /** What lay in the trays before and could go on. */
  readonly released: readonly TakenFile[];
}

/**
 * Takes the packages of some files. A file that is refused does not hold up the others; where all are, nothing was
 * changed and the first refusal is thrown. Whoever stops it is told whether something was taken before.
 */
export async function takeFiles(
  context: IntakeContext & Telling,
  paths: readonly string[],
  dryRun: boolean,
): Promise<PackagesOutcome> {
  const intake = new Intake(context, dryRun);
  try {
    if (dryRun) return await takeAll(intake, context, paths);
    return await joinWrites(context.database, () => takeAll(intake, context, paths));
  } catch (cause) {
    if (!intake.hasWritten || !(cause instanceof ExpectedFailure) || !isCancelled(cause)) {
      throw cause;
    }
    throw new ExpectedFailure({ code: 'reception-stopped', facts: {} }, { cause });
  }
}

/** A file that was read; whether it opens is told when its turn comes. */
interface ReadFile {
  readonly path: string;
  readonly bytes: Buffer;
  readonly opened: Promise<Buffer | null>;
}

async function readFile(intake: Intake, path: string): Promise<ReadFile> {
  const bytes = await readWhole(path);
  const opened = intake.open(basename(path), bytes);
  // It is awaited later: until then nobody is there to be told.
  opened.catch(() => undefined);
  return { path, bytes, opened };
}

/** Files one after the other, the next read and unsealed by other threads while one is taken. */
async function* readAhead(intake: Intake, paths: readonly string[]): AsyncGenerator<ReadFile> {
  let ahead: Promise<ReadFile> | null = null;
  for (const [at, path] of paths.entries()) {
    const file: ReadFile = await (ahead ?? readFile(intake, path));
    const next = paths[at + 1];
    ahead = next === undefined ? null : readFile(intake, next);
    ahead?.catch(() => undefined);
    yield file;
  }
}

async function takeAll(
  intake: Intake,
  context: Telling,
  paths: readonly string[],
): Promise<PackagesOutcome> {
  const packages: TakenFile[] = [];
  const refusals: ExpectedFailure[] = [];
  const files = [...new Set(paths)];
  for await (const { path, bytes, opened } of readAhead(intake, files)) {
    context.report({ step: 'packages', done: packages.length, total: paths.length });
    await context.breathe();
    try {
      packages.push(intake.takeOpened(basename(path), bytes, await opened));
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || isCancelled(error)) throw error;
      refusals.push(error);
      packages.push(refused(basename(path), hashBytes(bytes), error.failure));
    }
    if (packages.length % PACKAGES_BETWEEN === 0) await intake.refreshTallies(context.breathe);
  }
  const [first] = refusals;
  if (first && refusals.length === packages.length) throw first;
  if (!intake.isDryRun) {
    const released = await intake.lookAgain();
    await intake.refreshTallies(context.breathe);
    return { packages, released };
  }
  const takeAgain = async (path: string): Promise<TakenFile> => {
    await context.breathe();
    return intake.take(basename(path), await readWhole(path));
  };
  return { packages: await rehearseAgain(files, packages, takeAgain), released: [] };
}
