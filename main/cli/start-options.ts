import { parseArgs } from 'node:util';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import { defaultDirectory, demoDirectory } from '../app/default-directory.ts';
import { readDoorLanguage } from '../app/door-language.ts';
import { readLanguage, resolveGiven } from './command-context.ts';
import type { Terminal } from './terminal.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly directory: string;
  readonly language: Language;
  /** In a browser, also where the window could be had. */
  readonly web: boolean;
  /** With the invented centre. */
  readonly demo: boolean;
  /** `false`: prints the address instead of opening a browser. */
  readonly open: boolean;
  /** Says what can be asked for, and does no more. */
  readonly help: boolean;
}

const OPTIONS = {
  web: { type: 'boolean' },
  demo: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  workspace: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS }).values;
  } catch (cause) {
    const value =
      words.find((word) => !Object.hasOwn(OPTIONS, word.replace(/^--|=.*$/g, ''))) ?? '';
    throw new ExpectedFailure({ code: 'bad-option', facts: { option: value, value } }, { cause });
  }
}

/** Reads the words after `npm start --`; an expected failure for one that is not known. */
export function readStartOptions(
  words: readonly string[],
  environment: Terminal['environment'],
): StartOptions {
  const values = parse(words);
  const { workspace, demo = false } = values;
  const findDefault = demo ? demoDirectory : defaultDirectory;
  const directory = workspace ? resolveGiven(workspace, environment) : findDefault(environment);
  return {
    directory,
    language: readLanguage(values.language ?? readDoorLanguage(directory) ?? undefined),
    web: values.web ?? false,
    demo,
    open: !values['no-open'],
    help: values.help ?? false,
  };
}
