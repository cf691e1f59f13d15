import { describe, expect, test } from 'vitest';
import { createTranslator } from '../../../main/platform/translator.ts';
import {
  buildRunChart,
  PLAIN_RUN_CHART,
} from '../../../shared/domain/statistics/build-run-chart.ts';
import { describeRunChart } from '../../../shared/domain/statistics/run-chart-sentence.ts';

const low = [10, 12, 11, 13, 10, 12, 11, 13, 10, 12];
const high = [20, 22, 21, 23, 20, 22, 21, 23, 20, 22];

function chartOf(values: readonly (number | null)[], options = PLAIN_RUN_CHART) {
  return buildRunChart(
    values.map((y, index) => ({ x: `m${index + 1}`, y })),
    options,
  );
}

describe('the sentence of a run chart', () => {
  test.each([
    ['shift-up', 'up', 'better', [...low, ...high]],
    ['shift-up', 'down', 'worse', [...low, ...high]],
    ['shift-up', 'none', null, [...low, ...high]],
    ['shift-down', 'up', 'worse', [...high, ...low]],
    ['shift-down', 'down', 'better', [...high, ...low]],
    ['stable', 'up', null, [1, 9, 2, 8, 1, 9, 3, 7, 9, 1, 2, 8]],
    ['no-verdict', 'up', null, [1, 9, 2, 8]],
    ['on-centre', 'down', null, [...Array(14).fill(0), ...Array(11).fill(1)]],
    ['no-data', 'up', null, []],
    ['no-data', 'up', null, [null, null]],
    ['changed', 'up', null, [...low, ...high, 10, 24, 11]],
  ] as const)('is %s where %s is better: %s', (code, direction, meaning, values) => {
    const sentence = describeRunChart(chartOf(values), direction);
    expect(sentence).toMatchObject({ code, meaning });
  });

  test('counts the good months of the last eight', () => {
    const { facts } = describeRunChart(chartOf([...low, ...high.slice(0, 9), 9]), 'up');
    expect(facts).toMatchObject({ good: 7, of: 8, value: 9, x: 'm20', run: 1 });
    const turned = describeRunChart(chartOf([...low, ...high.slice(0, 9), 9]), 'down');
    expect(turned.facts).toMatchObject({ good: 1, of: 8 });
    const neutral = describeRunChart(chartOf([...low, ...high]), 'none');
    expect(neutral.facts).not.toHaveProperty('good');
  });

  test('speaks of the last phase and not of excluded points', () => {
    const chart = chartOf([...low, ...high, 99], {
      ...PLAIN_RUN_CHART,
      splits: [10],
      excluded: [20],
    });
    expect(describeRunChart(chart, 'up')).toMatchObject({
      code: 'stable',
      facts: { value: 22, centre: 21.5, x: 'm20' },
    });
  });

  test('names zigzags', () => {
    const zigzag = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 1 : 9));
    const chart = chartOf(zigzag, { ...PLAIN_RUN_CHART, rule: 'ihi' });
    expect(describeRunChart(chart, 'up').code).toBe('zigzag');
  });

  test('says how many months are still needed', () => {
    expect(describeRunChart(chartOf([1, 9, 2, 8]), 'up').facts).toMatchObject({ count: 6 });
  });

  test('has a text of each code in French and English', () => {
    const codes = [
      'no-data',
      'no-verdict',
      'stable',
      'shift-up',
      'shift-down',
      'zigzag',
      'changed',
    ];
    const facts = { indicator: 'CPN4', value: 33, month: 'octobre', centre: 26, run: 14, count: 2 };
    for (const language of ['fr', 'en', 'bm'] as const) {
      const translate = createTranslator(language);
      const texts = codes.map((code) => translate(`indicators:runChart.${code}`, facts));
      expect(new Set(texts).size).toBe(codes.length);
      expect(texts.join()).not.toContain('{{');
    }
    expect(createTranslator('fr')('indicators:runChart.shift-up', facts)).toBe(
      'CPN4 : 33 en octobre, 14 mois de suite au-dessus de la médiane (26) : une vraie hausse.',
    );
    expect(createTranslator('fr')('indicators:goodMonths', { count: 7, of: 8 })).toBe(
      '7 bons mois sur 8',
    );
  });
});
