import { expect } from 'vitest';
import type { ApartFigure } from './apart-figure.ts';

function nameOf({ code, item }: ApartFigure): string {
  return item === null ? code : `${code} ${item}`;
}

/** To the seventh decimal; the order of what a reader must know says nothing. */
function withRoom(figure: ApartFigure): unknown {
  const room = (value: number | string | null): unknown =>
    typeof value === 'number' ? expect.closeTo(value, 7) : value;
  return {
    ...figure,
    value: room(figure.value),
    numerator: room(figure.numerator),
    denominator: room(figure.denominator),
    flags: figure.flags.toSorted(),
  };
}

/** All figures are there, none twice and none besides, and each is the same. */
export function expectSameFigures(
  figures: readonly ApartFigure[],
  apart: readonly ApartFigure[],
): void {
  expect(figures.map(nameOf).toSorted()).toEqual(apart.map(nameOf).toSorted());
  const found = new Map(
    figures.map((figure) => [nameOf(figure), { ...figure, flags: figure.flags.toSorted() }]),
  );
  for (const figure of apart)
    expect(found.get(nameOf(figure)), nameOf(figure)).toEqual(withRoom(figure));
}
