/** The long work of an open workspace: all of it must have let go before the workspace is closed. */
export class RunningWork {
  readonly #running = new Map<AbortController, Promise<unknown>>();

  get isIdle(): boolean {
    return this.#running.size === 0;
  }

  /** Begins work, which hears by its signal that it should end: from whoever asked for it, or from {@link stop}. */
  run<Result>(
    asked: AbortSignal | undefined,
    begin: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const stop = new AbortController();
    const result = begin(asked ? AbortSignal.any([asked, stop.signal]) : stop.signal);
    const forget = (): void => {
      this.#running.delete(stop);
    };
    this.#running.set(stop, result.then(forget, forget));
    return result;
  }

  /** Asks everything to end, and waits until it has: what is being applied is finished, the rest changes nothing. */
  async stop(): Promise<void> {
    const ended = [...this.#running.values()];
    for (const controller of this.#running.keys()) controller.abort();
    await Promise.all(ended);
  }
}
