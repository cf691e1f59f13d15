// Runs in every page before anything of its own; it listens to events and to the browser's records, and to nothing else.
import type { PageClock, Watched } from '../page-clock.ts';

const INPUTS = ['keydown', 'click'];
const KEEPING = ['/rpc/visits/answer', '/rpc/months/save'];
const HELD_DOWN = ['Control', 'Shift', 'Alt'];

function afterPaint(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  });
}

function nextInput(): Promise<number> {
  return new Promise((resolve) => {
    const note = (event: Event): void => {
      if (event instanceof KeyboardEvent && HELD_DOWN.includes(event.key)) return;
      for (const name of INPUTS) window.removeEventListener(name, note, true);
      resolve(event.timeStamp);
    };
    for (const name of INPUTS) window.addEventListener(name, note, true);
  });
}

const ALL = { subtree: true, childList: true, characterData: true, attributes: true };

function change(selector: string, isOfText: boolean): Promise<void> {
  const target = document.querySelector(selector);
  if (!target) throw new Error(`Nothing to watch at ${selector}`);
  const before = target.textContent;
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (isOfText && target.textContent === before) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(target, ALL);
  });
}

function appearance(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      document.removeEventListener('focusin', look);
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, ALL);
    document.addEventListener('focusin', look);
    look();
  });
}

function watch({ how, selector }: Watched): Promise<void> {
  return how === 'appears' ? appearance(selector) : change(selector, how === 'rewords');
}

function nextKept(since: number): Promise<number> {
  return new Promise((resolve) => {
    const look = (list: PerformanceObserverEntryList, observer: PerformanceObserver): void => {
      const calls = list
        .getEntries()
        .filter(({ name }) => KEEPING.some((each) => name.endsWith(each)));
      const found = calls.find(({ startTime }) => startTime >= since);
      if (!found) return;
      observer.disconnect();
      resolve((found as PerformanceResourceTiming).responseEnd);
    };
    new PerformanceObserver(look).observe({ type: 'resource' });
  });
}

// After a key the browser may announce no leisure for as long as nothing happens at all, hence the time limit: a page
// that is called when it asked to be has nothing to do either.
const STRETCH_MS = 50;
const LATE_MS = 30;

function idle(stretches: number): Promise<void> {
  let calm = 0;
  return new Promise((resolve) => {
    const wait = (): void => {
      const asked = performance.now();
      const look = (deadline: IdleDeadline): void => {
        const isLate = performance.now() - asked > STRETCH_MS + LATE_MS;
        calm = isLate || (!deadline.didTimeout && deadline.timeRemaining() < 5) ? 0 : calm + 1;
        if (calm === stretches) resolve();
        else wait();
      };
      requestIdleCallback(look, { timeout: STRETCH_MS });
    };
    wait();
  });
}

function collect(type: 'longtask' | 'long-animation-frame'): number[] {
  const durations: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  }).observe({ type, buffered: true });
  return durations;
}

const tasks = collect('longtask');
const frames = collect('long-animation-frame');

let input = Promise.resolve(0);
let painted = Promise.resolve(0);
let kept = Promise.resolve(0);

window.pageClock = {
  arm(watched) {
    input = nextInput();
    painted = input.then(() => watch(watched)).then(afterPaint);
    kept = input.then(nextKept);
  },
  painted: async () => (await painted) - (await input),
  kept: async () => (await kept) - (await input),
  async shown(selector) {
    await appearance(selector);
    await afterPaint();
  },
  idle,
  longestTask: () => Math.max(0, ...tasks.splice(0)),
  longestFrame: () => Math.max(0, ...frames.splice(0)),
} satisfies PageClock;
