/** Whoever saves beside a merge waits for a turn of it at most. In time of this thread: what else the machine does is not learned. */
const TURN_MS = 25;

const FIRST_LINES = 300;
const LEAST_LINES = 150;
const MOST_LINES = 2_000;

/** What is not much longer than a turn is taken at once. */
const AT_ONCE = 1.5;

/** How many lines of a package are taken in one transaction: as many as this machine takes in a moment. */
export class TurnLength {
  #lines = FIRST_LINES;

  /** Whether so many lines are more than one turn. */
  isExceededBy(lines: number): boolean {
    return lines > this.#lines * AT_ONCE;
  }

  /** The next turn of some lines, of which so many were taken; all others where they are not much more. */
  next<Line>(lines: readonly Line[], done: number): readonly Line[] {
    const left = lines.length - done;
    return lines.slice(done, this.isExceededBy(left) ? done + this.#lines : lines.length);
  }

  /** Does a turn of so many lines, and learns from it how many the next has. */
  time<Result>(lines: number, turn: () => Result): Result {
    const started = process.threadCpuUsage();
    const result = turn();
    const { user, system } = process.threadCpuUsage(started);
    const ms = (user + system) / 1000;
    // Few lines say more of the disk than of themselves.
    if (lines >= LEAST_LINES) this.#learn((lines * TURN_MS) / Math.max(ms, 1));
    return result;
  }

  #learn(fitting: number): void {
    const middle = Math.round((this.#lines + fitting) / 2);
    this.#lines = Math.min(MOST_LINES, Math.max(LEAST_LINES, middle));
  }
}
