import { setTimeout as wait } from 'node:timers/promises';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { createPlace } from '../app/place.ts';
import { recogniseClosingFailure } from '../app/recognise-failure.ts';
import { openTexts } from '../app/texts.ts';
import { openWorkspace, type Place, type Workspace } from '../app/workspace.ts';
import type { CommandContext } from './command.ts';
import { readLanguage, resolveGiven } from './given-words.ts';
import type { Terminal } from './terminal.ts';

/** The words of the command line, sorted into options and files. */
export interface ParsedWords {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly files: readonly string[];
  /** Where the workspace lies without `--workspace`. */
  readonly defaultDirectory: (environment: Terminal['environment']) => string;
}

// So short a wait is served here, so that a script that mistyped once goes on by itself.
const LONGEST_WAIT_SECONDS = 30;

async function openWithPatience(
  place: Place,
  signIn: { readonly pin: string; readonly user?: string },
  onWait: (seconds: number) => void,
): Promise<Workspace> {
  try {
    return await openWorkspace(place, signIn);
  } catch (error) {
    if (!(error instanceof ExpectedFailure) || error.failure.code !== 'pin-delayed') throw error;
    const { waitSeconds } = error.failure.facts;
    if (waitSeconds > LONGEST_WAIT_SECONDS) throw error;
    onWait(waitSeconds);
    await wait(waitSeconds * 1000);
    return openWorkspace(place, signIn);
  }
}

/** What failed first is what the person must hear, not what failed for the same reason while closing. */
function closeAfterFailure(workspace: Workspace): void {
  try {
    workspace.close();
  } catch {}
}

function closeAfterSuccess(workspace: Workspace): void {
  try {
    workspace.close();
  } catch (error) {
    throw recogniseClosingFailure(error, workspace.directory);
  }
}

/** Puts together what a command works with. */
export function createCommandContext(terminal: Terminal, words: ParsedWords): CommandContext {
  const { values } = words;
  const language = readLanguage(values['language']);
  const translate = openTexts(language);
  const json = values['json'] === true;
  const resolvePath = (path: string): string => resolveGiven(path, terminal.environment);
  const option = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const directory = option('workspace');
  const place = createPlace(
    directory ? resolvePath(directory) : words.defaultDirectory(terminal.environment),
  );
  const readPin = async (): Promise<string | null> =>
    terminal.environment['KENEYA_PIN'] || (await terminal.askSecret(translate('cli:askPin')));
  return {
    terminal,
    translate,
    language,
    json,
    place,
    files: words.files,
    option,
    needed(name) {
      const value = option(name);
      if (value !== null) return value;
      throw new ExpectedFailure({ code: 'missing-option', facts: { option: `--${name}` } });
    },
    flag: (name) => values[name] === true,
    resolvePath,
    readPin,
    async withWorkspace(action) {
      const pin = await readPin();
      if (pin === null) throw new ExpectedFailure({ code: 'pin-needed', facts: {} });
      const user = option('user');
      const workspace = await openWithPatience(
        place,
        user === null ? { pin } : { pin, user },
        (seconds) => terminal.tell(translate('cli:waiting', { count: seconds })),
      );
      let result: Awaited<ReturnType<typeof action>>;
      try {
        result = await action(workspace);
      } catch (error) {
        closeAfterFailure(workspace);
        throw error;
      }
      closeAfterSuccess(workspace);
      return result;
    },
    answer(object, lines) {
      if (json) terminal.print(JSON.stringify(object));
      else for (const line of lines) terminal.print(line);
    },
  };
}
