import type { LeftLine } from '../../../shared/domain/months/pasted-names.ts';
import type { CellChange, CellValue } from '../../../shared/domain/months/sheet.ts';
import {
  type CellMap,
  type CellState,
  type EntryStep,
  editCells,
  type RefusedText,
  type WholeAct,
} from './entry-step.ts';

/** How long a cell waits before it is sent again to a program that did not answer. */
const RETRY_MS = [1_000, 3_000, 10_000] as const;

/** What the grid draws over the values that are saved. */
export interface DeskFace {
  /** Typed and not yet saved. */
  readonly drafts: CellMap<CellValue>;
  /** Typed and no value. */
  readonly refusals: CellMap<RefusedText>;
  /** Lines of a pasted block of which nobody has said yet what they are. */
  readonly left: readonly LeftLine[];
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
  left: [],
  canUndo: false,
  canRedo: false,
  unsaved: 0,
  error: null,
};

/** What waits to be done by the program: cells to write, or an act of its own to take back or do again. */
type Job =
  | { readonly kind: 'cells'; readonly cells: ReadonlyMap<string, CellChange> }
  | { readonly kind: 'act'; readonly run: () => Promise<void>; readonly step: EntryStep };

/**
 * What somebody types into one sheet, until it is saved: typing never waits for the program, cells are sent in the order
 * of their gestures, a gesture is never sent in parts, and each can be undone.
 */
export class EntryDesk {
  readonly #saving: DeskSaving;
  readonly #listeners = new Set<() => void>();
  #past: readonly EntryStep[] = [];
  #future: readonly EntryStep[] = [];
  #face = EMPTY;
  /** In the order in which they are done; the first may be under way. */
  #jobs: readonly Job[] = [];
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
    this.#past = [...this.#past, step];
    this.#future = [];
    this.#apply(step.before, step.after, step.left?.after);
  }

  /** Takes up what the program has done as a whole, to be undone in its turn. */
  recordDone(act: WholeAct): void {
    this.#past = [...this.#past, { before: [], after: [], act }];
    this.#future = [];
    this.#show({});
  }

  /** Takes the last gesture back; null where there is none. */
  undo(): EntryStep | null {
    const step = this.#past.at(-1);
    if (!step) return null;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, step];
    if (step.act) this.#queueAct(step, step.act.undo);
    else this.#apply(step.after, step.before, step.left?.before);
    return step;
  }

  /** Does again what was undone last; null where nothing was. */
  redo(): EntryStep | null {
    const step = this.#future.at(-1);
    if (!step) return null;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, step];
    if (step.act) this.#queueAct(step, step.act.redo);
    else this.#apply(step.before, step.after, step.left?.after);
    return step;
  }

  /** Sends at once what waits. */
  retry(): void {
    clearTimeout(this.#timer);
    void this.#send();
  }

  #apply(
    from: readonly CellState[],
    to: readonly CellState[],
    left: readonly LeftLine[] = this.#face.left,
  ): void {
    const drafts = editCells(this.#face.drafts);
    const refusals = editCells(this.#face.refusals);
    const changed = new Map<string, CellChange>();
    for (const [position, { row, column, value, refused }] of to.entries()) {
      refusals.set(row, column, refused ?? undefined);
      // A text that is no value leaves the value under it as it is.
      if (from[position]?.value === value) continue;
      drafts.set(row, column, value);
      changed.set(keyOf(row, column), { row, column, value });
    }
    this.#queueCells(changed);
    this.#show({ drafts: drafts.changed(), refusals: refusals.changed(), left });
    this.retry();
  }

  /** Cells that wait already go together with those that come. */
  #queueCells(cells: ReadonlyMap<string, CellChange>): void {
    if (cells.size === 0) return;
    const last = this.#jobs.at(-1);
    const isUnderWay = this.#isSending && this.#jobs.length === 1;
    if (last?.kind !== 'cells' || isUnderWay) {
      this.#jobs = [...this.#jobs, { kind: 'cells', cells }];
      return;
    }
    const together = { kind: 'cells', cells: new Map([...last.cells, ...cells]) } as const;
    this.#jobs = [...this.#jobs.slice(0, -1), together];
  }

  #queueAct(step: EntryStep, run: () => Promise<void>): void {
    this.#jobs = [...this.#jobs, { kind: 'act', run, step }];
    this.#show({});
    this.retry();
  }

  async #send(): Promise<void> {
    const [job] = this.#jobs;
    if (this.#isSending || !job) return;
    this.#isSending = true;
    let goesOn = true;
    try {
      await (job.kind === 'act' ? job.run() : this.#saving.save([...job.cells.values()]));
      this.#failures = 0;
      this.#settle(job);
    } catch (error) {
      goesOn = this.#fail(job, error);
    } finally {
      this.#isSending = false;
    }
    if (goesOn) void this.#send();
  }

  /** What was typed again meanwhile stays a draft. */
  #settle(job: Job): void {
    this.#jobs = this.#jobs.slice(1);
    const drafts = editCells(this.#face.drafts);
    const isTypedAgain = (key: string): boolean =>
      this.#jobs.some((other) => other.kind === 'cells' && other.cells.has(key));
    for (const [key, { row, column }] of job.kind === 'cells' ? job.cells : []) {
      if (!isTypedAgain(key)) drafts.set(row, column, undefined);
    }
    this.#show({ drafts: drafts.changed(), error: null });
  }

  /** Whether what waits behind the failed job is to be done now. */
  #fail(job: Job, error: unknown): boolean {
    const isRefused = this.#saving.isRefusal(error);
    if (isRefused && job.kind === 'act') {
      this.#drop(job.step);
      this.#show({ error });
      return true;
    }
    const [, next, ...others] = this.#jobs;
    if (job.kind === 'cells' && next?.kind === 'cells') {
      // What was typed since goes over what could not be sent.
      this.#jobs = [{ kind: 'cells', cells: new Map([...job.cells, ...next.cells]) }, ...others];
    }
    this.#show({ error });
    if (isRefused) return false;
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)];
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.#send(), wait);
    return false;
  }

  /** What the program refuses to take back, or to do again, is no gesture any more. */
  #drop(step: EntryStep): void {
    const isOther = (each: EntryStep): boolean => each !== step;
    this.#jobs = this.#jobs.slice(1);
    this.#past = this.#past.filter(isOther);
    this.#future = this.#future.filter(isOther);
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
