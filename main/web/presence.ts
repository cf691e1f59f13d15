import type { ServerResponse } from 'node:http';

/**
 * Knows whether a page is open: each holds one response that never ends. When the last is gone for longer than a reload
 * takes, `onGone` is called.
 */
export class Presence {
  readonly #held = new Set<ServerResponse>();
  readonly #graceMs: number;
  readonly #onGone: () => void;
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(graceMs: number, onGone: () => void) {
    this.#graceMs = graceMs;
    this.#onGone = onGone;
  }

  /** Keeps a response open for as long as its page is. */
  hold(response: ServerResponse): void {
    this.#stopWaiting();
    this.#held.add(response);
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.flushHeaders();
    response.once('close', () => {
      this.#held.delete(response);
      if (this.#held.size > 0 || this.#isClosed) return;
      this.#timer = setTimeout(this.#onGone, this.#graceMs);
    });
  }

  /** Lets the pages know that the program ends. */
  close(): void {
    this.#isClosed = true;
    this.#stopWaiting();
    for (const response of this.#held) response.end();
  }

  #stopWaiting(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
