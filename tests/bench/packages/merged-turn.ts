/** A tenth of some packages merged, and rows written with no care right after it. */
export interface MergedTurn {
  readonly events: number;
  readonly ms: number;
  readonly rawRows: number;
  readonly rawMs: number;
}

/** Rows a second; each event is a line of the journal and a row. */
export function mergedRate(turns: readonly MergedTurn[]): number {
  const sum = (name: 'events' | 'ms') => turns.reduce((all, each) => all + each[name], 0);
  return (2 * sum('events') * 1000) / sum('ms');
}

/** Rows a second with no care. */
export function rawRate(turns: readonly MergedTurn[]): number {
  const sum = (name: 'rawRows' | 'rawMs') => turns.reduce((all, each) => all + each[name], 0);
  return (sum('rawRows') * 1000) / sum('rawMs');
}
