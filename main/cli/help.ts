import type { Translate } from '../../shared/domain/text/translate.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';

function summaryKey(command: Command): string {
  return `cli:commands.${command.name.replaceAll(' ', '-')}`;
}

function commandLines(translate: Translate, command: Command): readonly string[] {
  return [
    `  keneya ${command.name} ${command.usage}`.trimEnd(),
    `      ${translate(summaryKey(command))}`,
  ];
}

/** What `--help` prints, of one command or of all. */
export function helpLines(translate: Translate, command: Command | null): readonly string[] {
  const shown = command ? [command] : COMMANDS;
  return [
    translate('cli:help.title'),
    '',
    ...shown.flatMap((each) => commandLines(translate, each)),
    '',
    ...['workspace', 'user', 'language', 'json', 'pin', 'exit'].map(
      (key) => `  ${translate(`cli:help.${key}`)}`,
    ),
  ];
}
