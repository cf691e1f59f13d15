import { scaleLinear } from 'd3-scale';
import type { Bar, BarPicture } from '../domain/reports/chart-picture.ts';
import type { Mark, Scene } from './scene.ts';

const WIDTH = 84;
const ROW = 9.4;
const NAME = 3.6;
const THICK = 3.6;
const VALUE_ROOM = 15;

function barMarks(bar: Bar, index: number): readonly Mark[] {
  const x = scaleLinear([0, 100], [0, WIDTH - VALUE_ROOM]).clamp(true);
  const top = index * ROW;
  const base = top + NAME + 1;
  const name = { kind: 'text', text: bar.label, size: 9.5, bold: false, anchor: 'start' } as const;
  const value = { kind: 'text', text: bar.text, size: 10, bold: true, anchor: 'end' } as const;
  const full: Mark = { kind: 'box', at: [0, base], width: x(100), height: THICK, fill: 'shade' };
  const marks: Mark[] = [{ ...name, at: [0, top + NAME - 0.4], tone: 'ink' }, full];
  if (bar.value !== null) {
    marks.push({ kind: 'box', at: [0, base], width: x(bar.value), height: THICK, fill: 'accent' });
  }
  if (bar.before !== null) {
    const at = x(bar.before);
    const points = [
      [at, base - 0.8],
      [at, base + THICK + 0.8],
    ] as const;
    marks.push({ kind: 'line', points, tone: 'paper', width: 1.3 });
    marks.push({ kind: 'line', points, tone: 'ink', width: 0.6 });
  }
  marks.push({ ...value, at: [WIDTH, base + THICK - 0.4], tone: 'ink' });
  return marks;
}

/**
 * Scores as bars from 0 to 100, one a line, 84 mm wide and as high as there are bars; an upright line marks the score of
 * the time before. A bar without a value shows its empty track, which is not a bar of 0.
 */
export function barScene(picture: BarPicture): Scene {
  return {
    width: WIDTH,
    height: picture.bars.length * ROW,
    title: picture.title,
    marks: picture.bars.flatMap(barMarks),
  };
}
