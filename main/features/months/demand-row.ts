import { ExpectedFailure } from '../../../shared/contract/failures.ts';

/** What a line is of, by the name in its id; refused where nothing has it. */
export function demandRow<T>(held: ReadonlyMap<string, T>, row: string): T {
  const found = held.get(row);
  if (found === undefined) throw new ExpectedFailure({ code: 'unknown-row', facts: { row } });
  return found;
}
