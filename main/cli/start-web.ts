import { once } from 'node:events';
import type { Language } from '../../shared/domain/text/translate.ts';
import { type Pages, pagesDirectory, readPages } from '../app/pages.ts';
import { openTexts } from '../app/texts.ts';
import type { Place } from '../app/workspace.ts';
import { createDoorway, openInBrowser } from '../web/browser.ts';
import { startWebHost, type WebHost } from '../web/server.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { StartOptions } from './start-options.ts';
import type { WebWork } from './start-work.ts';
import type { Terminal } from './terminal.ts';

async function untilInterrupted(signal: AbortSignal): Promise<void> {
  // The last is what a terminal sends when its window is closed.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  await Promise.race(signals.map((name) => once(process, name, { signal })));
}

/** Shows the person the way in; gives what takes it away again. */
async function showWayIn(
  { address }: WebHost,
  { open, language }: StartOptions,
  terminal: Terminal,
): Promise<() => void> {
  if (!open) {
    terminal.print(address);
    return () => undefined;
  }
  const translate = openTexts(language);
  const doorway = createDoorway(address, translate('cli:start.enter'));
  const isOpened = await openInBrowser(doorway.file);
  const { file } = doorway;
  terminal.tell(translate(isOpened ? 'cli:start.opened' : 'cli:start.openYourself', { file }));
  return doorway.remove;
}

/** What answers the pages, loaded once and late: the database, the forms and the rules are much to read. */
class LateWork {
  readonly #load: () => Promise<WebWork>;
  #loading: Promise<WebWork> | null = null;
  #loaded: WebWork | null = null;

  constructor(load: () => Promise<WebWork>) {
    this.#load = load;
  }

  /** The language of the session, once there is one. */
  get language(): Language | null {
    return this.#loaded?.language ?? null;
  }

  begin(): Promise<WebWork> {
    this.#loading ??= this.#load().then((work) => {
      this.#loaded = work;
      return work;
    });
    return this.#loading;
  }

  /** Rejects when it cannot be loaded, and never ends otherwise. */
  async untilBroken(): Promise<never> {
    await this.begin();
    return new Promise(() => undefined);
  }

  async close(): Promise<void> {
    // Why it could not be loaded is for `untilBroken` to say.
    const work = await this.#loading?.catch(() => null);
    await work?.close();
  }
}

/**
 * Runs the host in this process until the last page is closed or somebody stops it; at once where `build` does not
 * bring the pages about.
 */
export async function runWebHost(
  place: Place,
  options: StartOptions,
  terminal: Terminal,
  build: () => boolean,
): Promise<ExitCode> {
  const work = new LateWork(async () => {
    const { openWebWork } = await import('./start-work.ts');
    return openWebWork(place, options.language, terminal);
  });
  const pages = Promise.withResolvers<Pages>();
  const host = await startWebHost({
    pages: () => pages.promise,
    language: () => work.language ?? options.language,
    calls: async () => (await work.begin()).calls,
  });
  const stop = new AbortController();
  // The browser starts while the pages are read and the work loads.
  const removeWayIn = await showWayIn(host, options, terminal);
  try {
    if (!build()) return EXIT.failed;
    pages.resolve(readPages(pagesDirectory()));
    await Promise.race([host.deserted, untilInterrupted(stop.signal), work.untilBroken()]);
    return EXIT.done;
  } finally {
    stop.abort();
    removeWayIn();
    await host.close();
    await work.close();
  }
}
