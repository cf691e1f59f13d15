import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { chartSentence } from '../../../shared/domain/indicators/chart-sentence.ts';
import { buildRunChart } from '../../../shared/domain/statistics/build-run-chart.ts';
import type { RunRule } from '../../../shared/domain/statistics/run-chart.ts';
import { getFacility } from '../../features/facilities/reader.ts';
import {
  type IndicatorSeries,
  readIndicatorSeries,
} from '../../features/indicators/chart-reader.ts';
import type { Command, CommandContext } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readMonth } from './import.ts';

const RULES: readonly RunRule[] = ['anhoej', 'ihi'];

function readRule(context: CommandContext): RunRule {
  const value = context.option('rule') ?? 'anhoej';
  const rule = RULES.find((each) => each === value);
  if (rule) return rule;
  throw new ExpectedFailure({ code: 'bad-option', facts: { option: '--rule', value } });
}

/** The positions on the chart of months that an option lists; a month that the chart does not have is wrong use. */
function readPositions(
  context: CommandContext,
  name: string,
  months: IndicatorSeries['months'],
): readonly number[] {
  const words = (context.option(name) ?? '').split(',').filter((word) => word !== '');
  return words.map((word) => {
    const position = months.findIndex((month) => month.x === word.trim());
    if (position >= 0) return position;
    throw new ExpectedFailure({ code: 'bad-option', facts: { option: `--${name}`, value: word } });
  });
}

/** Prints the run chart of an indicator: its points, its rule, its verdict and its sentence. */
export const chartCommand: Command = {
  name: 'chart',
  usage:
    '--facility CODE [--indicator CODE] [--until YYYY-MM] [--rule anhoej|ihi] [--freeze YYYY-MM] [--split YYYY-MM,…] [--exclude YYYY-MM,…]',
  options: {
    facility: { type: 'string' },
    indicator: { type: 'string' },
    until: { type: 'string' },
    rule: { type: 'string' },
    freeze: { type: 'string' },
    split: { type: 'string' },
    exclude: { type: 'string' },
  },
  run: async (context) => {
    const code = context.needed('facility');
    const rule = readRule(context);
    const until = readMonth(context, 'until');
    const series = await context.withWorkspace(async ({ database: { reader } }) => {
      const { mainIndicator } = getFacility(reader, code);
      return readIndicatorSeries(reader, code, context.option('indicator') ?? mainIndicator, until);
    });
    const chart = buildRunChart(series.months, {
      rule,
      // A baseline that is frozen at a month includes it.
      freezes: readPositions(context, 'freeze', series.months).map((position) => position + 1),
      splits: readPositions(context, 'split', series.months),
      excluded: readPositions(context, 'exclude', series.months),
    });
    const sentence = chartSentence(
      { label: series.name, better: series.direction, chart },
      context.translate,
    );
    context.answer(
      {
        facility: code,
        indicator: series.code,
        ...chart,
        variation: null,
        assurance: null,
        sentence,
      },
      [sentence, ...chart.points.map(({ x, y, flags }) => [x, y ?? '–', ...flags].join('\t'))],
    );
    return EXIT.done;
  },
};
