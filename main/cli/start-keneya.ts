import { assertWritable } from '../app/check-place.ts';
import { isDemoUnfinished, makeDemo } from '../app/demo.ts';
import { describeError } from '../app/describe-error.ts';
import { programDirectory } from '../app/pages.ts';
import { createPlace } from '../app/place.ts';
import { recogniseClosingFailure, recogniseFailure } from '../app/recognise-failure.ts';
import { Session } from '../app/session.ts';
import { openTexts } from '../app/texts.ts';
import { hasWorkspace, type Place } from '../app/workspace.ts';
import { findElectron } from '../electron/binary.ts';
import { DEMO_PIN } from './commands/demo.ts';
import { FIRST_USER } from './commands/init.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import { buildWhenOld, PAGES, WINDOW } from './start-build.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';
import { runWebHost } from './start-web.ts';
import { runWindow } from './start-window.ts';
import type { Terminal } from './terminal.ts';

async function prepareDemo(place: Place, { language }: StartOptions, terminal: Terminal) {
  const translate = openTexts(language);
  if (!hasWorkspace(place.directory) || isDemoUnfinished(place.directory)) {
    const first = { name: FIRST_USER, pin: DEMO_PIN };
    const workspace = await makeDemo(place, first, {
      onProgress: ({ step, done }) =>
        terminal.tick(translate(`cli:import.${step}`, { count: done })),
    });
    workspace.close();
    terminal.tell(translate('cli:demo.done', { directory: place.directory }));
  }
  terminal.tell(translate('cli:demo.pin', { pin: DEMO_PIN }));
}

async function start(options: StartOptions, terminal: Terminal): Promise<ExitCode> {
  const translate = openTexts(options.language);
  if (options.help) {
    terminal.print(translate('cli:start.help'));
    return EXIT.done;
  }
  const root = programDirectory();
  const electron = options.web || !options.open ? null : findElectron(root);
  const builds = electron === null ? [PAGES] : [PAGES, WINDOW];
  const isBuilt = buildWhenOld(root, builds, () => terminal.tell(translate('cli:start.building')));
  if (!isBuilt) {
    terminal.tell(translate('cli:start.notBuilt'));
    return EXIT.failed;
  }
  const place = createPlace(options.directory);
  assertWritable(place.directory);
  if (options.demo) await prepareDemo(place, options, terminal);
  if (electron !== null) return runWindow(electron, options);
  const session = new Session(place);
  session.language = options.language;
  tellMedium(session, terminal);
  try {
    await runWebHost(session, options.open, terminal);
  } finally {
    await closeSession(session);
  }
  return EXIT.done;
}

function tellMedium({ medium, place, language }: Session, terminal: Terminal): void {
  if (medium === 'fixed') return;
  const { directory } = place;
  terminal.tell(openTexts(language)(`session:medium.${medium}`, { directory }));
}

async function closeSession(session: Session): Promise<void> {
  try {
    await session.end();
  } catch (error) {
    throw recogniseClosingFailure(error, session.place.directory);
  }
}

function tellError(error: unknown, options: StartOptions | null, terminal: Terminal): ExitCode {
  const directory = options?.directory ?? '';
  const known = options ? recogniseFailure(error, directory) : error;
  terminal.tell(describeError(known, openTexts(options?.language ?? 'fr'), directory).message);
  return exitCodeOf(known);
}

/** Starts the application and gives the exit code when it ends. */
export async function startKeneya(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let options: StartOptions | null = null;
  try {
    options = readStartOptions(words, terminal.environment);
    return await start(options, terminal);
  } catch (error) {
    return tellError(error, options, terminal);
  }
}
