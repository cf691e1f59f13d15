import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';

/** Where the window was and how large, when it was closed. */
export interface WindowState extends Rectangle {
  readonly isMaximized: boolean;
}

const SIDES = ['x', 'y', 'width', 'height'] as const;

function parse(text: string): WindowState | null {
  const value = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
  if (typeof value !== 'object' || value === null) return null;
  const sides = SIDES.map((side) => value[side]).filter((side) => Number.isInteger(side));
  const [x, y, width, height] = sides as readonly number[];
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return null;
  return { x, y, width, height, isMaximized: value['isMaximized'] === true };
}

// At least so much of the title bar must be where a hand can take it.
const VISIBLE = 100;

function isOnScreen(state: WindowState, screens: readonly Rectangle[]): boolean {
  return screens.some(
    ({ x, y, width, height }) =>
      state.x + state.width >= x + VISIBLE &&
      state.x <= x + width - VISIBLE &&
      state.y >= y &&
      state.y <= y + height - VISIBLE,
  );
}

/** The state kept in a file; null when there is none that can be read, or its screen is no longer plugged in. */
export function readWindowState(file: string, screens: readonly Rectangle[]): WindowState | null {
  try {
    const state = parse(readFileSync(file, 'utf8'));
    return state && isOnScreen(state, screens) ? state : null;
  } catch {
    return null;
  }
}

/** Keeps the state; a disk that does not take it costs nobody anything. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // The window opens in its usual place next time.
  }
}
