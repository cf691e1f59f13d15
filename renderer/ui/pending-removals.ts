/** How long one can think better of it. */
const UNDO_MS = 10_000;

/** Something that is gone from the screen, and not yet gone. */
export interface Removal {
  readonly id: string;
  /** What the note says: "Brouillon supprimé." */
  readonly message: string;
  readonly perform: () => Promise<unknown>;
}

/** What waits to be deleted: lists leave it out, and it comes back when somebody thinks better of it. */
export class PendingRemovals {
  #hidden: ReadonlySet<string> = new Set();
  readonly #timers = new Map<string, number>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The ids that lists leave out; the same set while nothing changes. */
  readonly hidden = (): ReadonlySet<string> => this.#hidden;

  /** Hides a thing now, and calls `end` when the time to think is over. */
  begin(id: string, end: () => void): void {
    window.clearTimeout(this.#timers.get(id));
    this.#timers.set(id, window.setTimeout(end, UNDO_MS));
    this.#change(new Set([...this.#hidden, id]));
  }

  /** Shows a thing again; what was not deleted by now stays. */
  end(id: string): void {
    window.clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.#change(new Set([...this.#hidden].filter((each) => each !== id)));
  }

  /** Gives everything back, as when the screen is locked. */
  endAll(): readonly string[] {
    const ids = [...this.#hidden];
    for (const id of ids) this.end(id);
    return ids;
  }

  #change(hidden: ReadonlySet<string>): void {
    this.#hidden = hidden;
    for (const listener of this.#listeners) listener();
  }
}
