import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import {
  buildRunChart,
  PLAIN_RUN_CHART,
} from '../../../shared/domain/statistics/build-run-chart.ts';
import { runLimits } from '../../../shared/domain/statistics/run-limits.ts';
import { trends } from '../../../shared/domain/statistics/runs.ts';

function series(
  values: readonly (number | null)[],
  first: Month = '2024-01',
): { x: string; y: number | null }[] {
  return values.map((y, index) => ({ x: addMonths(first, index), y }));
}

/** The antenatal visits of the sample centre, 2024-01 to 2026-10. */
const CPN4 = [
  24, 26, 24, 24, 22, 22, 26, 25, 24, 26, 23, 26, 23, 22, 29, 22, 25, 24, 24, 22, 30, 32, 38, 34,
  35, 35, 32, 32, 37, 36, 37, 29, 35, 33,
];

describe('limits of chance', () => {
  test.each([
    [10, 6, 2],
    [12, 7, 3],
    [16, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [30, 8, 10],
    [36, 8, 13],
    [40, 8, 14],
    [46, 9, 17],
  ])(
    'of %i useful points, Anhøj: a run of %i at most and %i crossings at least',
    (useful, longest, crossings) => {
      const above = Math.floor(useful / 2);
      expect(runLimits('anhoej', above, useful - above)).toEqual({
        longestRunMax: longest,
        crossingsMin: crossings,
        crossingsMax: null,
      });
    },
  );

  test.each([
    // Half the points on each side: 2 or fewer and 10 or more runs of ten points are rarer than 1 in 40, and so on.
    [5, 5, 3, 9],
    [7, 7, 4, 12],
    [8, 8, 5, 13],
    [9, 9, 6, 14],
    [10, 10, 7, 15],
    [15, 15, 11, 21],
  ])('of %i points above and %i below, IHI: from %i to %i runs', (above, below, fewest, most) => {
    expect(runLimits('ihi', above, below)).toEqual({
      longestRunMax: 5,
      crossingsMin: fewest - 1,
      crossingsMax: most - 1,
    });
  });

  test('there are none under ten useful points', () => {
    expect(runLimits('anhoej', 4, 5)).toBeNull();
    expect(runLimits('ihi', 9, 0)).toBeNull();
  });
});

describe('a run chart', () => {
  test('finds the rise of antenatal visits in the sample centre', () => {
    const chart = buildRunChart(series(CPN4));
    expect(chart).toMatchObject({
      kind: 'run',
      rule: 'anhoej',
      n: 34,
      useful: 30,
      centre: 26,
      longestRun: 14,
      longestRunMax: 8,
      crossings: 3,
      crossingsMin: 10,
      signal: true,
      limits: [{ lower: null, upper: null }],
    });
    expect(chart.points[0]).toEqual({ x: '2024-01', y: 24, phase: 0, flags: [] });
    const shift = chart.points.filter(({ flags }) => flags.includes('shift'));
    expect(shift.map(({ x }) => x)).toEqual(
      series(CPN4)
        .slice(20)
        .map(({ x }) => x),
    );
  });

  test('neither breaks nor extends a run at a missing month or a point on the centre', () => {
    const with0 = [1, 1, 1, null, 2, 1, 3, 3, 3, null, 2, 3];
    expect(buildRunChart(series(with0))).toMatchObject({
      n: 10,
      useful: 8,
      centre: 2,
      longestRun: 4,
      crossings: 1,
    });
  });

  test('gives no verdict under ten useful points, however long the run', () => {
    const chart = buildRunChart(series([1, 1, 1, 1, 5, 9, 9, 9, 9]));
    expect(chart).toMatchObject({
      useful: 8,
      signal: null,
      longestRunMax: null,
      crossingsMin: null,
    });
    expect(chart.points.flatMap(({ flags }) => flags)).toEqual([]);
  });

  test('exists without any point', () => {
    expect(buildRunChart([])).toMatchObject({
      n: 0,
      useful: 0,
      centre: null,
      signal: null,
      points: [],
    });
    expect(buildRunChart(series([null, null]))).toMatchObject({ n: 0, centre: null, signal: null });
  });

  test('takes a centre that every point lies on as no verdict', () => {
    const flat = Array.from({ length: 20 }, () => 7);
    expect(buildRunChart(series(flat))).toMatchObject({
      n: 20,
      useful: 0,
      centre: 7,
      signal: null,
    });
  });

  test('judges points after a frozen baseline by the median of the baseline', () => {
    const before = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
    const after = [14, 15, 14, 15, 14, 15, 14];
    const frozen = buildRunChart(series([...before, ...after]), {
      ...PLAIN_RUN_CHART,
      freezes: [10],
    });
    expect(frozen).toMatchObject({ centre: 11, longestRun: 8, longestRunMax: 7, signal: true });
    expect(buildRunChart(series([...before, ...after])).centre).toBe(12);
  });

  test('freezes, splits and excludes together', () => {
    const values = [
      1, 3, 1, 3, 1, 3, 99, 1, 3, 1, 3, 8, 11, 13, 11, 13, 11, 13, 11, 13, 11, 13, 20,
    ];
    const chart = buildRunChart(series(values), {
      rule: 'anhoej',
      splits: [12],
      freezes: [4, 18],
      excluded: [6, 22],
    });
    expect(chart.phases.map(({ start, end, baselineEnd }) => [start, end, baselineEnd])).toEqual([
      [0, 12, 4],
      [12, 23, 18],
    ]);
    expect(chart.phases.map(({ centre, n, signal }) => [centre, n, signal])).toEqual([
      [2, 11, false],
      [12, 10, false],
    ]);
    expect(chart.points.map(({ phase }) => phase)).toEqual(values.map((_, i) => (i < 12 ? 0 : 1)));
    expect(chart.points[6]).toMatchObject({ y: 99, flags: ['excluded'] });
    expect(chart.centre).toBe(12);
    expect(chart.limits).toHaveLength(2);
  });

  test('passes over splits and freezes that lie outside the points', () => {
    const options = { ...PLAIN_RUN_CHART, splits: [0, 99, -1], freezes: [0, 99] };
    expect(buildRunChart(series(CPN4), options)).toEqual(buildRunChart(series(CPN4)));
  });

  test('with the IHI rules marks six on one side and a trend of five', () => {
    const shift = [1, 9, 1, 9, 1, 9, 9, 9, 9, 9, 9, 1, 9, 1, 1, 1, 1, 1];
    const byShift = buildRunChart(series(shift), { ...PLAIN_RUN_CHART, rule: 'ihi' });
    expect(byShift.longestRun).toBe(6);
    expect(byShift.signal).toBe(true);
    expect(byShift.points.map(({ flags }) => flags.includes('shift'))).toEqual(
      shift.map((_, index) => index >= 5 && index <= 10),
    );
    const trend = [5, 4, 1, 3, 5, 6, 8, 2, 7, 2, 9, 1, 8, 3];
    const byTrend = buildRunChart(series(trend), { ...PLAIN_RUN_CHART, rule: 'ihi' });
    expect(byTrend.longestRun).toBeLessThan(6);
    expect(byTrend.signal).toBe(true);
    expect(byTrend.points.filter(({ flags }) => flags.includes('trend')).map(({ y }) => y)).toEqual(
      [1, 3, 5, 6, 8],
    );
    expect(buildRunChart(series(trend)).signal).toBe(false);
  });

  test('with the IHI rules sees a line that crosses too often', () => {
    const zigzag = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 1 : 9));
    const chart = buildRunChart(series(zigzag), { ...PLAIN_RUN_CHART, rule: 'ihi' });
    expect(chart).toMatchObject({ crossings: 19, crossingsMax: 14, signal: true });
    expect(buildRunChart(series(zigzag)).signal).toBe(false);
  });

  test('says the same of the line turned upside down', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 60 }),
        (values) => {
          const chart = buildRunChart(series(values));
          const turned = buildRunChart(series(values.map((value) => value && -value)));
          expect(turned.signal).toBe(chart.signal);
          expect([turned.useful, turned.longestRun, turned.crossings]).toEqual([
            chart.useful,
            chart.longestRun,
            chart.crossings,
          ]);
        },
      ),
    );
  });

  test('does not change when months without a value come between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 60 }),
        (values) => {
          const { limits: _l, points: _p, phases: _f, ...gaps } = buildRunChart(series(values));
          const present = values.filter((value) => value !== null);
          expect(buildRunChart(series(present))).toMatchObject(gaps);
        },
      ),
    );
  });
});

describe('trends', () => {
  test.each([
    [[1, 2, 3, 4, 5], [[0, 1, 2, 3, 4]]],
    [[1, 2, 2, 3, 4, 5], [[0, 1, 2, 3, 4, 5]]],
    [[1, 2, 3, 4, 4], []],
    [[5, null, 4, 3, 2, 1], [[0, 2, 3, 4, 5]]],
    [
      [1, 2, 3, 4, 5, 4, 3, 2, 1],
      [
        [0, 1, 2, 3, 4],
        [4, 5, 6, 7, 8],
      ],
    ],
    [[], []],
  ])('of %j', (values, expected) => {
    expect(trends(values, 5)).toEqual(expected);
  });
});
