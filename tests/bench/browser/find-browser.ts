import { findChromium } from '../../e2e/browser.ts';
import type { Bench } from '../bench-line.ts';

/** A bench in the browser, or one printed line where there is none. */
export function inBrowser(bench: Bench): Bench {
  return async (scratch, order) => {
    try {
      findChromium();
    } catch {
      console.error('  left out: no Chromium here; name one by CHROMIUM=/path/to/chromium');
      return [];
    }
    return bench(scratch, order);
  };
}
