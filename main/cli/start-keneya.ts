import { assertWritable } from '../app/check-place.ts';
import { describeError } from '../app/describe-error.ts';
import { programDirectory } from '../app/pages.ts';
import { createPlace } from '../app/place.ts';
import { recogniseFailure } from '../app/recognise-failure.ts';
import { openTexts } from '../app/texts.ts';
import { findElectron } from '../electron/binary.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import { buildWhenOld, PAGES, WINDOW } from './start-build.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';
import { runWebHost } from './start-web.ts';
import { runWindow } from './start-window.ts';
import type { Terminal } from './terminal.ts';

async function start(options: StartOptions, terminal: Terminal): Promise<ExitCode> {
  const say = (key: string): void => terminal.tell(openTexts(options.language)(key));
  if (options.help) {
    terminal.print(openTexts(options.language)('cli:start.help'));
    return EXIT.done;
  }
  const root = programDirectory();
  const electron = options.web || !options.open ? null : findElectron(root);
  const builds = electron === null ? [PAGES] : [PAGES, WINDOW];
  const build = (): boolean => {
    const isBuilt = buildWhenOld(root, builds, () => say('cli:start.building'));
    if (!isBuilt) say('cli:start.notBuilt');
    return isBuilt;
  };
  const place = createPlace(options.directory);
  assertWritable(place.directory);
  if (options.demo) {
    const { prepareDemo } = await import('./start-demo.ts');
    await prepareDemo(place, options, terminal);
  }
  if (electron === null) return runWebHost(place, options, terminal, build);
  return build() ? runWindow(electron, options) : EXIT.failed;
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
