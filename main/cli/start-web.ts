import { once } from 'node:events';
import { HostFiles } from '../app/host-files.ts';
import { pagesDirectory, readPages } from '../app/pages.ts';
import type { Session } from '../app/session.ts';
import { openTexts } from '../app/texts.ts';
import { createDoorway, openInBrowser } from '../web/browser.ts';
import { createWebDesk } from '../web/desk.ts';
import { startWebHost, type WebHost } from '../web/server.ts';
import type { Terminal } from './terminal.ts';

async function untilInterrupted(signal: AbortSignal): Promise<void> {
  // The last is what a terminal sends when its window is closed.
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  await Promise.race(signals.map((name) => once(process, name, { signal })));
}

/** Shows the person the way in; gives what takes it away again. */
async function showWayIn(
  { address }: WebHost,
  open: boolean,
  session: Session,
  terminal: Terminal,
): Promise<() => void> {
  const translate = openTexts(session.language);
  if (!open) {
    terminal.print(address);
    return () => undefined;
  }
  const doorway = createDoorway(address, translate('cli:start.enter'));
  const isOpened = await openInBrowser(doorway.file);
  const { file } = doorway;
  terminal.tell(translate(isOpened ? 'cli:start.opened' : 'cli:start.openYourself', { file }));
  return doorway.remove;
}

/** Runs the host in this process until the last page is closed or somebody stops it. */
export async function runWebHost(
  session: Session,
  open: boolean,
  terminal: Terminal,
): Promise<void> {
  const files = new HostFiles();
  const desk = createWebDesk(process.env);
  const host = await startWebHost({ session, files, desk, pages: readPages(pagesDirectory()) });
  const stop = new AbortController();
  const removeWayIn = await showWayIn(host, open, session, terminal);
  try {
    await Promise.race([host.deserted, untilInterrupted(stop.signal)]);
  } finally {
    stop.abort();
    removeWayIn();
    await host.close();
    files.close();
  }
}
