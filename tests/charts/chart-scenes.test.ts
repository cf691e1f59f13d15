import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Paper } from '../../main/features/reports/pdf/paper.ts';
import { barScene } from '../../shared/charts/bar-scene.ts';
import { runChartScene } from '../../shared/charts/run-chart-scene.ts';
import type { Mark, Place, Scene } from '../../shared/charts/scene.ts';
import { sceneSvg } from '../../shared/charts/scene-svg.ts';
import { addMonths } from '../../shared/domain/calendar/month.ts';
import type { RunPicture } from '../../shared/domain/reports/chart-picture.ts';
import {
  buildRunChart,
  PLAIN_RUN_CHART,
  type RunChartOptions,
} from '../../shared/domain/statistics/build-run-chart.ts';

function picture(
  values: readonly (number | null)[],
  options: RunChartOptions = PLAIN_RUN_CHART,
): RunPicture {
  const series = values.map((y, index) => ({ x: addMonths('2024-01', index), y }));
  const chart = buildRunChart(series, options);
  return {
    kind: 'run',
    title: 'CPN4',
    chart,
    axis: series.map(({ x }) => x),
    medianLabel: `médiane ${chart.centre}`,
    lastLabel: String(values.at(-1)),
    signalLabel: chart.signal === true ? 'vrai changement' : null,
  };
}

function places(mark: Mark): readonly Place[] {
  if (mark.kind === 'line') return mark.points;
  if (mark.kind === 'box') return [mark.at, [mark.at[0] + mark.width, mark.at[1] + mark.height]];
  return [mark.at];
}

function isInside({ width, height, marks }: Scene): boolean {
  return marks
    .flatMap(places)
    .every(([x, y]) => x >= 0 && x <= width && y >= 0 && y <= height && Number.isFinite(x + y));
}

function texts({ marks }: Scene): readonly string[] {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}

function circles({ marks }: Scene) {
  return marks.filter((mark) => mark.kind === 'circle');
}

const JUMP = [
  ...Array.from({ length: 12 }, (_, n) => 10 + (n % 3)),
  ...Array.from({ length: 12 }, (_, n) => 30 + (n % 3)),
];

describe('a run chart', () => {
  it('is 84 by 48 mm and names its median and its last point', () => {
    const scene = runChartScene(picture([12, 15, 11, 18]));
    expect([scene.width, scene.height]).toEqual([84, 48]);
    expect(texts(scene)).toEqual(expect.arrayContaining(['médiane 13.5', '18']));
  });

  it('draws what is aimed at as one dotted step for each year, inside the paper, and names it', () => {
    const targets = [null, 20, 20, 60, 60];
    const plain = picture([12, 15, 11, 18, 14]);
    const scene = runChartScene({ ...plain, targets, targetLabel: 'objectif 60' });
    const dotted = scene.marks.filter((mark) => mark.kind === 'line' && mark.dash?.[0] === 0.5);
    expect(dotted).toHaveLength(2);
    expect(texts(scene)).toContain('objectif 60');
    expect(isInside(scene)).toBe(true);
  });

  it('keeps the names of the median, the last point and the target apart, wherever they are', () => {
    const value = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 24 }), value, (values, target) => {
        const targets = values.map(() => target);
        const scene = runChartScene({ ...picture(values), targets, targetLabel: 'objectif' });
        const names = scene.marks.filter((mark) => mark.kind === 'text' && mark.anchor === 'start');
        const heights = names.flatMap(places).map(([, height]) => height);
        const [first = 0, second = 0, third = 0] = heights.toSorted((a, b) => a - b);
        expect(heights).toHaveLength(3);
        expect(Math.min(second - first, third - second)).toBeGreaterThan(3);
        expect(isInside(scene)).toBe(true);
      }),
    );
  });

  it('leaves a gap where a month is missing, and draws no point there', () => {
    const scene = runChartScene(picture([12, 15, null, 18, 11]));
    const lines = scene.marks.filter((mark) => mark.kind === 'line' && mark.tone === 'accent');
    expect(lines.map((mark) => places(mark).length)).toEqual([2, 2]);
    expect(circles(scene)).toHaveLength(4);
  });

  it('shows a signal by filled points under a named bracket, without need of colour', () => {
    const scene = runChartScene(picture(JUMP));
    expect(circles(scene).filter(({ fill }) => fill === 'accent').length).toBeGreaterThan(0);
    expect(texts(scene)).toContain('vrai changement');
  });

  it('has neither bracket nor filled points where chance explains the line', () => {
    const scene = runChartScene(picture([10, 20, 11, 19, 12, 18, 10, 21, 11, 19, 12, 20]));
    expect(circles(scene).every(({ fill }) => fill === 'paper')).toBe(true);
    expect(texts(scene)).not.toContain('vrai changement');
  });

  it('crosses out an excluded point', () => {
    const all = circles(runChartScene(picture([10, 20, 99, 12]))).length;
    const kept = circles(
      runChartScene(picture([10, 20, 99, 12], { ...PLAIN_RUN_CHART, excluded: [2] })),
    ).length;
    expect([all, kept]).toEqual([4, 3]);
  });

  it('draws a median for each phase', () => {
    const scene = runChartScene(picture(JUMP, { ...PLAIN_RUN_CHART, splits: [12] }));
    expect(
      scene.marks.filter((mark) => mark.kind === 'line' && mark.dash !== undefined),
    ).toHaveLength(2);
  });

  it('keeps the last value apart from the name of the median', () => {
    const scene = runChartScene(picture([10, 14, 9, 15, 12]));
    const [median, last] = ['médiane 12', '12'].map((text) =>
      scene.marks.find((mark) => mark.kind === 'text' && mark.text === text && mark.at[0] > 60),
    );
    const y = (mark: Mark | undefined): number => (mark?.kind === 'text' ? mark.at[1] : Number.NaN);
    expect(Math.abs(y(median) - y(last))).toBeGreaterThan(3);
  });

  it.each([[[]], [[null, null]], [[5]], [[0, 0, 0]], [[-3, 4]], [[1e9, 2e9]], [[7, 7, 7, 7]]])(
    'stays on its paper with the values %j',
    (values) => {
      expect(isInside(runChartScene(picture(values)))).toBe(true);
    },
  );

  it('makes room for long labels: no text stands over the edge of the paper', () => {
    const paper = new Paper();
    const long = {
      ...picture([1_432_000, 2_100_500, 1_980_250]),
      medianLabel: 'médiane 1 980 250',
      lastLabel: '1 980 250',
    };
    const scene = runChartScene(long);
    const over = scene.marks.filter((mark) => {
      if (mark.kind !== 'text') return false;
      const width = paper.width(mark.text, mark);
      const left =
        mark.at[0] - (mark.anchor === 'end' ? width : mark.anchor === 'middle' ? width / 2 : 0);
      return left < 0 || left + width > scene.width;
    });
    expect(over).toEqual([]);
  });

  it('stays on its paper whatever the values', () => {
    const value = fc.option(fc.double({ min: -1e7, max: 1e7, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 60 }), (values) =>
        isInside(runChartScene(picture(values))),
      ),
    );
  });
});

describe('bars', () => {
  const bars = [
    { label: 'Hygiène', value: 100, text: '100 %', before: 66.7 },
    { label: 'Accueil', value: 0, text: '0 %', before: null },
    { label: 'Maternité', value: null, text: '—', before: null },
  ];

  it('tell a score of 0 from no score', () => {
    const scene = barScene({ kind: 'bars', title: 'Parties', bars });
    const filled = scene.marks.filter((mark) => mark.kind === 'box' && mark.fill === 'accent');
    expect(filled).toHaveLength(2);
    expect(texts(scene)).toContain('—');
    expect(isInside(scene)).toBe(true);
  });
});

describe('sceneSvg', () => {
  it('escapes what people type and gives the title to those who listen', () => {
    const scene = runChartScene({ ...picture([1, 2]), title: 'Eau & <savon>' });
    expect(sceneSvg(scene)).toContain('<title>Eau &amp; &lt;savon&gt;</title>');
  });

  it('paints every mark of the scene', () => {
    const scene = runChartScene(picture(JUMP));
    const elements = sceneSvg(scene).match(/<(polyline|circle|rect|text)\b/g);
    expect(elements).toHaveLength(scene.marks.length);
  });
});
