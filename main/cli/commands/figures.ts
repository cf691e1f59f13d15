import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Figure } from '../../../shared/domain/indicators/figure.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { readFigures } from '../../app/figures.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readMonth } from '../options.ts';

function figureLine({ code, item, value, unit, method, flags }: Figure): string {
  const shown = typeof value === 'number' ? formatShortNumber(value, 2) : (value ?? '–');
  const words = [
    code,
    item ?? '',
    shown,
    value === null ? '' : unit,
    method ?? '',
    flags.join(' '),
  ];
  return words.join('\t').trimEnd();
}

/** Prints every figure of a centre's month by its code. */
export const figuresCommand: Command = {
  name: 'figures',
  usage: '--facility CODE --period YYYY-MM',
  options: { facility: { type: 'string' }, period: { type: 'string' } },
  run: async (context) => {
    const facility = context.needed('facility');
    const period = readMonth(context, 'period');
    if (period === null) {
      throw new ExpectedFailure({ code: 'missing-option', facts: { option: '--period' } });
    }
    const figures = await context.withWorkspace(async (workspace) =>
      readFigures(workspace, facility, period),
    );
    context.answer({ facility, period, figures }, figures.map(figureLine));
    return EXIT.done;
  },
};
