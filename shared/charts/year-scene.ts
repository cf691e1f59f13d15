import { scaleLinear } from 'd3-scale';
import type { Mark, Place, Scene } from './scene.ts';

const WIDTH = 60;
const HEIGHT = 24;
const SIDE = 2;
const TOP = 2;
const BASE = 18;

/** What the small chart of one cell shows. */
export interface YearPicture {
  readonly title: string;
  /** Month by month, oldest first; `null` where nothing is recorded. */
  readonly values: readonly (number | null)[];
  /** The first and the last month, in short. */
  readonly first: string;
  readonly last: string;
}

function stretchesOf(places: readonly (Place | null)[]): readonly (readonly Place[])[] {
  const found: Place[][] = [[]];
  for (const place of places) {
    if (place === null) found.push([]);
    else found.at(-1)?.push(place);
  }
  return found.filter((stretch) => stretch.length > 1);
}

/**
 * The year of one figure on 60 × 24 mm, beside the cell where it is typed: from 0, a gap where a month is missing, the
 * month that is typed as a filled point.
 */
export function yearScene({ title, values, first, last }: YearPicture): Scene {
  const known = values.filter((value) => value !== null);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [SIDE, WIDTH - SIDE]);
  const y = scaleLinear([Math.min(0, ...known), Math.max(1, ...known)], [BASE, TOP]);
  const places = values.map((value, position): Place | null =>
    value === null ? null : [x(position), y(value)],
  );
  const word = { kind: 'text', size: 8, bold: false, tone: 'muted' } as const;
  const marks: readonly Mark[] = [
    {
      kind: 'line',
      points: [
        [0, y(0)],
        [WIDTH, y(0)],
      ],
      tone: 'grid',
      width: 0.3,
    },
    ...stretchesOf(places).map(
      (points): Mark => ({ kind: 'line', points, tone: 'accent', width: 0.6 }),
    ),
    ...places.flatMap((at, position): readonly Mark[] => {
      if (at === null) return [];
      const isLast = position === values.length - 1;
      const radius = isLast ? 1.3 : 0.8;
      return [
        {
          kind: 'circle',
          at,
          radius,
          fill: isLast ? 'accent' : 'paper',
          tone: 'accent',
          width: 0.4,
        },
      ];
    }),
    { ...word, at: [0, HEIGHT - 1], text: first, anchor: 'start' },
    { ...word, at: [WIDTH, HEIGHT - 1], text: last, anchor: 'end' },
  ];
  return { width: WIDTH, height: HEIGHT, title, marks };
}
