import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Figure } from '../../../shared/domain/indicators/figure.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import type { Translate } from '../../../shared/domain/text/translate.ts';
import { readFigures } from '../../app/figures.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readMonth } from '../options.ts';

function shownNumber(value: number | null): string {
  return value === null ? '–' : formatShortNumber(value, 2);
}

function figureLine(figure: Figure, translate: Translate): string {
  const { code, item, value, unit, method, flags } = figure;
  const shown =
    typeof value === 'string' ? translate(`meeting:stock.states.${value}`) : shownNumber(value);
  const words = [
    code,
    item ?? '',
    shown,
    value === null ? '' : unit,
    method ?? '',
    flags.map((flag) => translate(`indicators:flags.${flag}`)).join(' ; '),
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
    context.answer(
      { facility, period, figures },
      figures.map((figure) => figureLine(figure, context.translate)),
    );
    return EXIT.done;
  },
};
