import { scaleLinear, scaleLog } from 'd3-scale';
import {
  FUNNEL_CASES_MIN,
  type FunnelStanding,
  funnelLimits,
} from '../domain/headquarters/funnel.ts';
import { formatNumber, formatShortNumber } from '../domain/numbers/format-number.ts';
import type { Mark, Place, Scene } from './scene.ts';

const WIDTH = 150;
const HEIGHT = 66;
const LEFT = 13;
const RIGHT = 148;
const TOP = 4;
const BOTTOM = 55;
const CURVE_STEPS = 60;
const TICKS = 5;

/** A centre as a funnel draws it: its number of cases, its share in per cent, where it stands. */
export interface FunnelDot {
  readonly cases: number;
  readonly percent: number;
  readonly standing: FunnelStanding;
}

/** A funnel with the words around it; `centre` in per cent. */
export interface FunnelPicture {
  readonly title: string;
  readonly centre: number;
  readonly dots: readonly FunnelDot[];
  /** Under the axis: what the cases are. */
  readonly casesLabel: string;
  /** Under the axis too, where no centre hides it: what the line is. */
  readonly centreLabel: string;
}

type Scales = ReturnType<typeof scalesOf>;

function scalesOf({ dots, centre }: FunnelPicture) {
  const cases = dots.map((dot) => dot.cases);
  const percents = dots.map(({ percent }) => percent);
  const from = Math.max(FUNNEL_CASES_MIN / 2, Math.min(...cases));
  const to = Math.max(from * 2, ...cases);
  const low = Math.max(0, Math.min(centre, ...percents) - 5);
  const high = Math.min(100, Math.max(centre, ...percents) + 5);
  return {
    from,
    to,
    x: scaleLog([from, to], [LEFT + 3, RIGHT - 3]).clamp(true),
    y: scaleLinear([low, high], [BOTTOM, TOP]).clamp(true),
  };
}

function limitCurves({ centre }: FunnelPicture, { from, to, x, y }: Scales): readonly Mark[] {
  const steps = Array.from(
    { length: CURVE_STEPS + 1 },
    (_, step) => from * (to / from) ** (step / CURVE_STEPS),
  );
  return (['lower', 'upper'] as const).map((side): Mark => {
    const points = steps.map(
      (cases): Place => [x(cases), y(100 * funnelLimits(centre / 100, cases)[side])],
    );
    return { kind: 'line', points, tone: 'ink', width: 0.3, dash: [1.6, 0.9] };
  });
}

function axes({ casesLabel }: FunnelPicture, { x, y }: Scales): readonly Mark[] {
  const text = { kind: 'text', size: 7.5, bold: false, tone: 'muted' } as const;
  const rows = y.ticks(TICKS).flatMap((value): readonly Mark[] => [
    {
      kind: 'line',
      points: [
        [LEFT, y(value)],
        [RIGHT, y(value)],
      ],
      tone: 'grid',
      width: 0.15,
    },
    {
      ...text,
      at: [LEFT - 1, y(value) + 0.9],
      text: `${formatShortNumber(value, 1)} %`,
      anchor: 'end',
    },
  ]);
  const columns = x
    .ticks(TICKS)
    .filter((value) => /^[125]0*$/.test(String(value)))
    .map(
      (value): Mark => ({
        ...text,
        at: [x(value), BOTTOM + 4],
        text: formatNumber(value),
        anchor: 'middle',
      }),
    );
  return [
    ...rows,
    ...columns,
    { ...text, at: [RIGHT, HEIGHT - 1.5], text: casesLabel, anchor: 'end' },
  ];
}

// Those of whom something is said come last, over the others; shape and weight tell them apart in grey.
function dotMarks({ dots }: FunnelPicture, { x, y }: Scales): readonly Mark[] {
  const isOutside = ({ standing }: FunnelDot): boolean =>
    standing === 'above' || standing === 'below';
  const draw = (dot: FunnelDot): Mark => ({
    kind: 'circle',
    at: [x(dot.cases), y(dot.percent)],
    radius: isOutside(dot) ? 1.1 : 0.75,
    fill: isOutside(dot) ? 'accent' : 'paper',
    tone: isOutside(dot) ? 'accent' : 'muted',
    width: isOutside(dot) ? 0.5 : 0.2,
  });
  return [...dots.filter((dot) => !isOutside(dot)), ...dots.filter(isOutside)].map(draw);
}

/**
 * A funnel: each centre by its cases and its share, the share of all as a line, and around it the limits within which
 * chance alone keeps a centre of that size. The cases are on a logarithmic axis. 150 × 66 mm.
 */
export function funnelScene(picture: FunnelPicture): Scene {
  const scales = scalesOf(picture);
  const at = scales.y(picture.centre);
  return {
    width: WIDTH,
    height: HEIGHT,
    title: picture.title,
    marks: [
      ...axes(picture, scales),
      {
        kind: 'line',
        points: [
          [LEFT, at],
          [RIGHT, at],
        ],
        tone: 'ink',
        width: 0.4,
      },
      ...limitCurves(picture, scales),
      ...dotMarks(picture, scales),
      {
        kind: 'text',
        at: [LEFT, HEIGHT - 1.5],
        text: picture.centreLabel,
        size: 8,
        bold: true,
        anchor: 'start',
        tone: 'ink',
      },
    ],
  };
}
