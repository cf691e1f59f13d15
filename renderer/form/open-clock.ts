import { LOOK_MS, type OpenLook, openBetween } from '../../shared/domain/visits/open-time.ts';

/** So much is told at once; a flat battery loses no more. */
const TOLD_MS = 15_000;
const SECOND_MS = 1000;

/** Counts how long a form is open in front of somebody, and tells the seconds as they come together. */
export class OpenClock {
  readonly #tell: (seconds: number) => Promise<unknown>;
  readonly #timer: number;
  #touchedAt = Date.now();
  #before = this.#look();
  #untold = 0;

  constructor(tell: (seconds: number) => Promise<unknown>) {
    this.#tell = tell;
    this.#timer = window.setInterval(() => this.#count(TOLD_MS), LOOK_MS);
    for (const name of TOUCHES) window.addEventListener(name, this.#touch, true);
  }

  /** Tells what is not told yet. */
  async flush(): Promise<void> {
    await this.#count(SECOND_MS);
  }

  /** Ends the counting, and tells the rest. */
  stop(): void {
    window.clearInterval(this.#timer);
    for (const name of TOUCHES) window.removeEventListener(name, this.#touch, true);
    void this.flush();
  }

  readonly #touch = (): void => {
    this.#touchedAt = Date.now();
  };

  #look(): OpenLook {
    const isShown = document.visibilityState === 'visible';
    return { at: Date.now(), isShown, touchedAt: this.#touchedAt };
  }

  async #count(least: number): Promise<void> {
    const now = this.#look();
    this.#untold += openBetween(this.#before, now);
    this.#before = now;
    if (this.#untold < least) return;
    const seconds = Math.floor(this.#untold / SECOND_MS);
    this.#untold -= seconds * SECOND_MS;
    try {
      await this.#tell(seconds);
    } catch {
      // The screen is locked or the disk full: the next time tells it.
      this.#untold += seconds * SECOND_MS;
    }
  }
}

const TOUCHES = ['keydown', 'pointerdown', 'pointermove'] as const;
