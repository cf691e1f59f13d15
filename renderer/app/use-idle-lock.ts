import { useEffect } from 'react';

/** After so long without a touch the screen is locked. */
const IDLE_MS = 10 * 60_000;
const LOOK_MS = 10_000;
/** The program counts the calls; who only reads or types makes none, so that a sign of life is sent now and then. */
const SIGN_MS = 60_000;

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks when nobody has touched the page for ten minutes, unless it is `held` open.
 * A hidden tab never locks: the person may be at work in another, and the program's own count holds.
 */
export function useIdleLock(
  held: boolean,
  act: { readonly lock: () => void; readonly showLife: () => void },
): void {
  const { lock, showLife } = act;
  useEffect(() => {
    let touchedAt = Date.now();
    let toldAt = touchedAt;
    const tell = (): void => {
      if (Date.now() - toldAt < SIGN_MS) return;
      toldAt = Date.now();
      showLife();
    };
    const touch = (): void => {
      // Back from a sleep of the machine, the first touch must not hide how long it was.
      if (Date.now() - touchedAt > IDLE_MS && !held) return;
      touchedAt = Date.now();
      tell();
    };
    const look = (): void => {
      if (document.hidden) return;
      if (held) touch();
      else if (Date.now() - touchedAt > IDLE_MS) lock();
    };
    const show = (): void => {
      if (document.hidden) return;
      // The program knows whether another tab kept it open.
      touchedAt = Date.now();
      showLife();
    };
    const timer = window.setInterval(look, LOOK_MS);
    for (const name of TOUCHES) window.addEventListener(name, touch, { passive: true });
    document.addEventListener('visibilitychange', show);
    return () => {
      window.clearInterval(timer);
      for (const name of TOUCHES) window.removeEventListener(name, touch);
      document.removeEventListener('visibilitychange', show);
    };
  }, [held, lock, showLife]);
}
