import { notePath, plainPath } from '../paths.ts';
import type { Answer } from '../submission.ts';

/** Where each item of a form stands, by its row: see `listRowPaths`. */
export type RowPaths = ReadonlyMap<number, string>;

/** The path that an item has now, for the one it had before; the same where it was not moved, null where it is gone. */
export function carryPath(path: string, before: RowPaths, after: RowPaths): string | null {
  const plain = plainPath(path);
  const row = [...before].find(([, each]) => each === plain || notePath(each) === plain)?.[0];
  const now = row === undefined ? undefined : after.get(row);
  if (row === undefined || now === undefined) return null;
  const isNote = before.get(row) !== plain;
  const target = isNote ? notePath(now) : now;
  if (target === plain) return path;
  // An item that left its group has no row of a repeat to go to.
  return path === plain ? target : null;
}

/** The answers to a form as its changed version takes them: those of an item that was moved go with it. */
export function carryAnswers(
  answers: readonly Answer[],
  before: RowPaths,
  after: RowPaths,
): readonly Answer[] {
  return answers.flatMap(({ path, value }) => {
    const now = carryPath(path, before, after);
    return now === null ? [] : [{ path: now, value }];
  });
}
