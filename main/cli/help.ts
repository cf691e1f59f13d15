import type { Translate } from '../../shared/domain/text/translate.ts';
import type { Command } from './command.ts';

function summaryKey(command: Command): string {
  return `cli:commands.${command.name.replaceAll(' ', '-')}`;
}

function commandLines(translate: Translate, command: Command): readonly string[] {
  return [
    `  keneya ${command.name} ${command.usage}`.trimEnd(),
    `      ${translate(summaryKey(command))}`,
  ];
}

/** What `--help` prints of some commands. */
export function helpLines(translate: Translate, commands: readonly Command[]): readonly string[] {
  return [
    translate('cli:help.title'),
    '',
    ...commands.flatMap((each) => commandLines(translate, each)),
    '',
    ...['workspace', 'user', 'language', 'json', 'pin', 'exit'].map(
      (key) => `  ${translate(`cli:help.${key}`)}`,
    ),
  ];
}
