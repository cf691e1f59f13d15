import type { CellChange, CellValue } from '../../../shared/domain/months/sheet.ts';
import { type CellMap, type EntryStep, editCells, type RefusedText } from './entry-step.ts';

/** How long a cell waits before it is sent again to a program that did not answer. */
const RETRY_MS = [1_000, 3_000, 10_000] as const;

/** What the grid draws over the values that are saved. */
export interface DeskFace {
  /** Typed and not yet saved. */
  readonly drafts: CellMap<CellValue>;
  /** Typed and no value. */
  readonly refusals: CellMap<RefusedText>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Cells that are not saved yet. */
  readonly unsaved: number;
  /** Why the last save failed; null where it went well. */
  readonly error: unknown;
}

/** How a desk saves. */
export interface DeskSaving {
  /** Writes cells, all or none, and has shown them as saved when it ends. */
  readonly save: (changes: readonly CellChange[]) => Promise<void>;
  /** Whether the program answered and refused, so that sending the same again changes nothing. */
  readonly isRefusal: (error: unknown) => boolean;
}

const EMPTY: DeskFace = {
  drafts: new Map(),
  refusals: new Map(),
  canUndo: false,
  canRedo: false,
  unsaved: 0,
  error: null,
};

/**
 * What somebody types into one sheet, until it is saved: typing never waits for the program, cells are sent in the order
 * of their gestures, a gesture is never sent in parts, and each can be undone.
 */
export class EntryDesk {
  readonly #saving: DeskSaving;
  readonly #listeners = new Set<() => void>();
  readonly #past: EntryStep[] = [];
  readonly #future: EntryStep[] = [];
  #face = EMPTY;
  #waiting = new Map<string, CellChange>();
  #isSending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(saving: DeskSaving) {
    this.#saving = saving;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly face = (): DeskFace => this.#face;

  /** Does a gesture; from then on there is nothing to redo. */
  record(step: EntryStep): void {
    this.#past.push(step);
    this.#future.length = 0;
    this.#apply(step.before, step.after);
  }

  /** Takes the last gesture back; null where there is none. */
  undo(): EntryStep | null {
    const step = this.#past.pop();
    if (!step) return null;
    this.#future.push(step);
    this.#apply(step.after, step.before);
    return step;
  }

  /** Does again what was undone last; null where nothing was. */
  redo(): EntryStep | null {
    const step = this.#future.pop();
    if (!step) return null;
    this.#past.push(step);
    this.#apply(step.before, step.after);
    return step;
  }

  /** Sends at once what waits. */
  retry(): void {
    clearTimeout(this.#timer);
    void this.#send();
  }

  #apply(from: EntryStep['after'], to: EntryStep['after']): void {
    const drafts = editCells(this.#face.drafts);
    const refusals = editCells(this.#face.refusals);
    for (const [position, { row, column, value, refused }] of to.entries()) {
      refusals.set(row, column, refused ?? undefined);
      // A text that is no value leaves the value under it as it is.
      if (from[position]?.value === value) continue;
      drafts.set(row, column, value);
      this.#waiting.set(keyOf(row, column), { row, column, value });
    }
    this.#show({ drafts: drafts.changed(), refusals: refusals.changed() });
    this.retry();
  }

  async #send(): Promise<void> {
    if (this.#isSending || this.#waiting.size === 0) return;
    this.#isSending = true;
    const sent = this.#waiting;
    this.#waiting = new Map();
    try {
      await this.#saving.save([...sent.values()]);
      this.#failures = 0;
      this.#settle(sent);
    } catch (error) {
      this.#fail(sent, error);
      return;
    } finally {
      this.#isSending = false;
    }
    void this.#send();
  }

  /** What was typed again meanwhile stays a draft. */
  #settle(sent: ReadonlyMap<string, CellChange>): void {
    const drafts = editCells(this.#face.drafts);
    for (const [key, { row, column }] of sent) {
      if (!this.#waiting.has(key)) drafts.set(row, column, undefined);
    }
    this.#show({ drafts: drafts.changed(), error: null });
  }

  #fail(sent: ReadonlyMap<string, CellChange>, error: unknown): void {
    // What was typed since goes over what could not be sent.
    this.#waiting = new Map([...sent, ...this.#waiting]);
    this.#show({ error });
    if (this.#saving.isRefusal(error)) return;
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)];
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.#send(), wait);
  }

  #show(change: Partial<DeskFace>): void {
    const face = { ...this.#face, ...change };
    this.#face = {
      ...face,
      canUndo: this.#past.length > 0,
      canRedo: this.#future.length > 0,
      unsaved: [...face.drafts.values()].reduce((sum, row) => sum + Object.keys(row).length, 0),
    };
    for (const listener of this.#listeners) listener();
  }
}

function keyOf(row: string, column: string): string {
  return `${row}\t${column}`;
}
