import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { formatShortNumber } from '../../../shared/domain/numbers/format-number.ts';
import { getFacility } from '../../features/facilities/reader.ts';
import { listFigures } from '../../features/indicators/figure-reader.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readMonth } from './import.ts';

/** Prints every figure of a centre's month by its code. */
export const figuresCommand: Command = {
  name: 'figures',
  usage: '--facility CODE --period YYYY-MM',
  options: { facility: { type: 'string' }, period: { type: 'string' } },
  run: async (context) => {
    const code = context.needed('facility');
    const period = readMonth(context, 'period');
    if (period === null) {
      throw new ExpectedFailure({ code: 'missing-option', facts: { option: '--period' } });
    }
    const figures = await context.withWorkspace(async ({ database }) => {
      getFacility(database.reader, code);
      return listFigures(database.reader, code, period);
    });
    context.answer(
      { facility: code, period, figures },
      figures.map(({ code: figure, item, value, unit, flags }) =>
        [
          figure,
          item ?? '',
          typeof value === 'number' ? formatShortNumber(value, 2) : (value ?? '–'),
          value === null ? '' : unit,
          flags.join(' '),
        ].join('\t'),
      ),
    );
    return EXIT.done;
  },
};
