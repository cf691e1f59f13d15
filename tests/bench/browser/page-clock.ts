/** What is waited for on a page: something that appears, that changes in any way, or whose text becomes another. */
export interface Watched {
  readonly how: 'appears' | 'changes' | 'rewords';
  readonly selector: string;
}

/** Lives in each page and reads the browser's own clock, from an event's time stamp to the task after the next paint. */
export interface PageClock {
  /** Waits for the next key (but Ctrl, Alt and Shift) or click, and from it for what is watched. */
  arm(watched: Watched): void;
  /** Milliseconds from that key or click to the paint that shows what was watched. */
  painted(): Promise<number>;
  /** Milliseconds from that key or click to the end of the first answer that was sent to be kept after it. */
  kept(): Promise<number>;
  /** Waits until something is painted. */
  shown(selector: string): Promise<void>;
  /** Waits until the page has had nothing to do for so many stretches of 50 ms one after another. */
  idle(stretches: number): Promise<void>;
  /** The longest task since this was last asked, in milliseconds; 0 where none took more than 50. */
  longestTask(): number;
  /** The longest frame since this was last asked, from its first work to its paint, in milliseconds; 0 where none took more than 50. */
  longestFrame(): number;
}

declare global {
  interface Window {
    pageClock: PageClock;
  }
}
