import type { HeldChange } from './repeat-rows.ts';

/** What is sent to be kept: changed values, and the question that is open. */
export interface Kept {
  readonly answers: readonly HeldChange[];
  readonly place: string | null;
}

/** Where the keeping of answers stands: nothing waits, some are on their way, or the last try failed. */
export type QueueState =
  | { readonly kind: 'kept' }
  | { readonly kind: 'keeping' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly paths: ReadonlySet<string> };

const RETRY_MS: readonly number[] = [1_000, 3_000, 10_000];

/**
 * Sends each change as it comes, one call at a time and in order; what comes meanwhile goes together with the next.
 * A call that fails is tried again with everything since, later and later, and nothing is thrown away.
 */
export class AnswerQueue {
  readonly #send: (kept: Kept) => Promise<unknown>;
  readonly #waiting = new Map<string, string | null>();
  readonly #listeners = new Set<() => void>();
  #place: string | null = null;
  #isPlaceKept = true;
  #running: Promise<void> | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: QueueState = { kind: 'kept' };

  constructor(send: (kept: Kept) => Promise<unknown>) {
    this.#send = send;
  }

  get state(): QueueState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  keep(changes: readonly HeldChange[]): void {
    for (const { path, value } of changes) this.#waiting.set(path, value);
    this.#start();
  }

  /** Notes the question that is open; it goes with the next answer or on its own. */
  stand(place: string): void {
    if (place === this.#place) return;
    this.#place = place;
    this.#isPlaceKept = false;
    this.#start();
  }

  /** Tries again at once after a failure. */
  retry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#start();
  }

  /** Waits until everything is kept; rejects with what went wrong when it cannot be. */
  async flush(): Promise<void> {
    this.retry();
    while (this.#running) await this.#running;
    if (this.#state.kind === 'failed') throw this.#state.error;
  }

  /** Nothing is tried again after this. */
  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #start(): void {
    if (this.#running || this.#timer !== undefined) return;
    if (this.#waiting.size === 0 && this.#isPlaceKept) return;
    this.#running = this.#run().finally(() => {
      this.#running = null;
      this.#start();
    });
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0 || !this.#isPlaceKept) {
      const sent = new Map(this.#waiting);
      const place = this.#place;
      this.#waiting.clear();
      this.#isPlaceKept = true;
      if (this.#state.kind === 'kept') this.#become({ kind: 'keeping' });
      try {
        await this.#send({ place, answers: [...sent].map(([path, value]) => ({ path, value })) });
        this.#failures = 0;
      } catch (error) {
        this.#takeBack(sent, error);
        return;
      }
    }
    this.#become({ kind: 'kept' });
  }

  #takeBack(sent: ReadonlyMap<string, string | null>, error: unknown): void {
    const since = new Map(this.#waiting);
    this.#waiting.clear();
    for (const [path, value] of [...sent, ...since]) this.#waiting.set(path, value);
    this.#isPlaceKept = false;
    const pause = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 0;
    this.#failures += 1;
    this.#timer = setTimeout(() => this.retry(), pause);
    this.#become({ kind: 'failed', error, paths: new Set(this.#waiting.keys()) });
  }

  #become(state: QueueState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
