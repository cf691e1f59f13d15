/**
 * A chart as marks on paper, in millimetres from its top left corner: what the PDF painter and the SVG painter draw, so
 * that screen and page are one picture.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What a screen reader says of it. */
  readonly title: string;
  /** Painted in order. */
  readonly marks: readonly Mark[];
}

/** Ink by meaning; each painter has its own palette, and in grey they stay apart by weight. */
export type Tone = 'ink' | 'muted' | 'grid' | 'accent' | 'shade' | 'paper';

/** A place on the paper, millimetres. */
export type Place = readonly [x: number, y: number];

/** One thing drawn. */
export type Mark = LineMark | CircleMark | BoxMark | TextMark;

/** A line through two places or more; `dash` in millimetres on and off. */
export interface LineMark {
  readonly kind: 'line';
  readonly points: readonly Place[];
  readonly tone: Tone;
  readonly width: number;
  readonly dash?: readonly [on: number, off: number];
}

/** A circle, filled with `fill` and outlined in `tone`. */
export interface CircleMark {
  readonly kind: 'circle';
  readonly at: Place;
  readonly radius: number;
  readonly fill: Tone;
  readonly tone: Tone;
  readonly width: number;
}

/** A filled rectangle. */
export interface BoxMark {
  readonly kind: 'box';
  readonly at: Place;
  readonly width: number;
  readonly height: number;
  readonly fill: Tone;
}

/** A line of text on its baseline; `size` in points. */
export interface TextMark {
  readonly kind: 'text';
  readonly at: Place;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: Tone;
}
