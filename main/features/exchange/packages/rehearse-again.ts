import type { TakenFile } from './taken-file.ts';

function waitsForAnother({ state, reason }: TakenFile): boolean {
  return state === 'waiting' && (reason === 'gap' || reason === 'unfit');
}

/**
 * Looks again at what a dry run left waiting, until nothing more would be taken: what a package waits for may come with
 * the same files, after it. `first` is what became of each file, in the order of the files.
 */
export async function rehearseAgain(
  files: readonly string[],
  first: readonly TakenFile[],
  take: (path: string) => Promise<TakenFile>,
): Promise<readonly TakenFile[]> {
  const told = [...first];
  for (let goesOn = true; goesOn; ) {
    goesOn = false;
    for (const [at, path] of files.entries()) {
      const before = told[at];
      if (!before || !waitsForAnother(before)) continue;
      const now = await take(path);
      told[at] = now;
      goesOn = goesOn || !waitsForAnother(now);
    }
  }
  return told;
}
