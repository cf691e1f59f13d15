import { chartVerdict } from '../../../shared/domain/reports/charts-section.ts';
import { readChart } from '../../app/figures.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { readList, readMonth, readWord } from '../options.ts';

/** Prints the run chart of an indicator: its points, its rule, its verdict and its sentence. */
export const chartCommand: Command = {
  name: 'chart',
  usage:
    '--facility CODE [--indicator CODE] [--until YYYY-MM] [--rule anhoej|ihi] [--freeze YYYY-MM,…] [--split YYYY-MM,…] [--exclude YYYY-MM,…]',
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
    const request = {
      facility: context.needed('facility'),
      indicator: context.option('indicator'),
      until: readMonth(context, 'until'),
      rule: readWord(context, 'rule', ['anhoej', 'ihi']),
      freeze: readList(context, 'freeze'),
      split: readList(context, 'split'),
      exclude: readList(context, 'exclude'),
    };
    const found = await context.withWorkspace(async (workspace) => readChart(workspace, request));
    const { code, chart } = found;
    const { sentence } = chartVerdict(found, context);
    const { facility } = request;
    context.answer(
      { facility, indicator: code, ...chart, variation: null, assurance: null, sentence },
      [sentence, ...chart.points.map(({ x, y, flags }) => [x, y ?? '–', ...flags].join('\t'))],
    );
    return EXIT.done;
  },
};
