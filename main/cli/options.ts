import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { isMonth, type Month } from '../../shared/domain/calendar/month.ts';
import type { CommandContext } from './command.ts';

/** The month that an option names; null when it is not given. */
export function readMonth(context: CommandContext, name: string): Month | null {
  const value = context.option(name);
  if (value === null || isMonth(value)) return value;
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: `--${name}`, value } });
}

/** One of the words that an option allows, the first where it is not given. */
export function readWord<Word extends string>(
  context: CommandContext,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  const value = context.option(name) ?? words[0];
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: `--${name}`, value } });
}

/** The words of an option that takes several, with commas between. */
export function readList(context: CommandContext, name: string): readonly string[] {
  return (context.option(name) ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The one file that a command takes. */
export function readOnlyFile(context: CommandContext): string {
  const [file, ...others] = context.files;
  if (file === undefined) {
    throw new ExpectedFailure({ code: 'missing-option', facts: { option: 'FILE' } });
  }
  const [value] = others;
  if (value !== undefined) {
    throw new ExpectedFailure({ code: 'bad-option', facts: { option: 'FILE', value } });
  }
  return context.resolvePath(file);
}
