import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { defaultDirectory } from '../app/default-directory.ts';
import { describeError } from '../app/describe-error.ts';
import { recogniseFailure } from '../app/recognise-failure.ts';
import { openTexts } from '../app/texts.ts';
import type { Command } from './command.ts';
import { createCommandContext } from './command-context.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, type ExitCode, exitCodeOf } from './exit-code.ts';
import { readLanguage, resolveGiven } from './given-words.ts';
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

/** The commands that words ask help on: one, those that share a first word, or all. */
function findHelped(words: readonly string[]): readonly Command[] {
  const [first = '-'] = words;
  if (first.startsWith('-')) return COMMANDS;
  const command = findCommand(words);
  return command ? [command] : COMMANDS.filter(({ name }) => name.startsWith(`${first} `));
}

function printHelp(words: readonly string[], terminal: Terminal): ExitCode {
  const helped = findHelped(words);
  if (helped.length === 0) throw unknownCommand(words);
  const language = readLanguage(guessOption(words, '--language'));
  for (const line of helpLines(openTexts(language), helped)) terminal.print(line);
  return EXIT.done;
}

function unknownCommand([command = '']: readonly string[]): ExpectedFailure {
  return new ExpectedFailure({ code: 'unknown-command', facts: { command } });
}

async function runWords(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...others] = words;
  if (first === 'help') return printHelp(others, terminal);
  if (first === undefined || words.includes('--help') || words.includes('-h')) {
    return printHelp(words, terminal);
  }
  const command = findCommand(words);
  if (!command) throw unknownCommand(words);
  const { values, positionals } = parseWords(command, words);
  const [value] = positionals;
  if (value !== undefined && !command.takesFiles) {
    throw new ExpectedFailure({ code: 'bad-option', facts: { option: 'FILE', value } });
  }
  const context = createCommandContext(terminal, {
    values: values as Readonly<Record<string, string | boolean | undefined>>,
    files: positionals,
    defaultDirectory: command.defaultDirectory ?? defaultDirectory,
  });
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
