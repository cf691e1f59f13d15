import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { describeError } from '../app/describe-error.ts';
import { recogniseFailure } from '../app/recognise-failure.ts';
import { openTexts } from '../app/texts.ts';
import type { Command } from './command.ts';
import {
  createCommandContext,
  defaultDirectory,
  readLanguage,
  resolveGiven,
} from './command-context.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import { helpLines } from './help.ts';
import type { Terminal } from './terminal.ts';

const COMMON_OPTIONS = {
  workspace: { type: 'string' },
  user: { type: 'string' },
  language: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

function findCommand(words: readonly string[]): Command | null {
  const [first = '', second = ''] = words;
  return (
    COMMANDS.find((command) => command.name === `${first} ${second}`) ??
    COMMANDS.find((command) => command.name === first) ??
    null
  );
}

// Said before the options are known to be right, in the language they ask for.
function guessOption(words: readonly string[], name: string): string | undefined {
  const position = words.findIndex((word) => word === name || word.startsWith(`${name}=`));
  if (position < 0) return undefined;
  const word = words[position];
  return word?.includes('=') ? word.slice(name.length + 1) : words[position + 1];
}

function parseWords(command: Command, words: readonly string[]): ReturnType<typeof parseArgs> {
  const rest = words.slice(command.name.split(' ').length);
  try {
    return parseArgs({
      args: rest,
      options: { ...COMMON_OPTIONS, ...command.options },
      allowPositionals: true,
    });
  } catch (cause) {
    const value = rest.find((word) => word.startsWith('-')) ?? '';
    const message = cause instanceof Error ? cause.message : '';
    const option = /'(-[^ ']+)/.exec(message)?.[1] ?? value;
    throw new ExpectedFailure({ code: 'bad-option', facts: { option, value } }, { cause });
  }
}

async function runWords(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = ''] = words;
  const command = findCommand(words);
  const wantsHelp = words.includes('--help') || words.includes('-h');
  if (
    words.length === 0 ||
    first === 'help' ||
    (wantsHelp && (!command || first.startsWith('-')))
  ) {
    const language = readLanguage(guessOption(words, '--language'));
    for (const line of helpLines(openTexts(language), null)) terminal.print(line);
    return EXIT.done;
  }
  if (!command) throw new ExpectedFailure({ code: 'unknown-command', facts: { command: first } });
  const { values, positionals } = parseWords(command, words);
  const context = createCommandContext(terminal, {
    values: values as Readonly<Record<string, string | boolean | undefined>>,
    files: positionals,
    defaultDirectory: command.defaultDirectory ?? defaultDirectory,
  });
  if (context.flag('help')) {
    for (const line of helpLines(context.translate, command)) terminal.print(line);
    return EXIT.done;
  }
  return command.run(context);
}

function answerError(error: unknown, words: readonly string[], terminal: Terminal): ExitCode {
  const asked = guessOption(words, '--language');
  const translate = openTexts(asked === 'en' || asked === 'bm' ? asked : 'fr');
  const { environment } = terminal;
  const place = guessOption(words, '--workspace');
  const findDefault = findCommand(words)?.defaultDirectory ?? defaultDirectory;
  const directory =
    place === undefined ? findDefault(environment) : resolveGiven(place, environment);
  const known = recogniseFailure(error, directory);
  const answer = describeError(known, translate, directory);
  terminal.tell(words.includes('--json') ? JSON.stringify(answer) : answer.message);
  return exitCodeOf(known);
}

/** Runs one command and gives the exit code; every error becomes a sentence or, with `--json`, an object on stderr. */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  try {
    return await runWords(words, terminal);
  } catch (error) {
    return answerError(error, words, terminal);
  }
}
