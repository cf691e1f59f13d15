import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlace, writePlace } from '../../../renderer/form/typed-place.ts';

const EMPTY = { latitude: '', longitude: '', accuracy: '' };

describe('a place that is typed', () => {
  it.each([
    [{ latitude: '12,6392', longitude: '-8,0029', accuracy: '5' }, '12.6392 -8.0029 0 5', []],
    [{ latitude: '12.6392', longitude: '-8', accuracy: '' }, '12.6392 -8 0 0', []],
    [EMPTY, null, []],
    [{ ...EMPTY, latitude: '12' }, null, ['longitude']],
    [{ ...EMPTY, accuracy: '5' }, null, ['latitude', 'longitude']],
    [
      { latitude: '90,5', longitude: '181', accuracy: '-1' },
      null,
      ['latitude', 'longitude', 'accuracy'],
    ],
    [{ latitude: 'nord', longitude: '8', accuracy: '' }, null, ['latitude']],
    [{ latitude: '-90', longitude: '180', accuracy: '0' }, '-90 180 0 0', []],
  ])('%j becomes %j', (typed, value, wrong) => {
    expect(writePlace(typed)).toEqual({ value, wrong });
  });

  it('is shown as it was written, and written the same again', () => {
    const degrees = (most: number) =>
      fc
        .integer({ min: -most * 1e6, max: most * 1e6 })
        .map((millionths) => String(millionths / 1e6));
    // Numbers that a computer writes with an exponent are no places that anybody reads off a telephone.
    const plain = (number: string) => !number.includes('e');
    fc.assert(
      fc.property(
        degrees(90).filter(plain),
        degrees(180).filter(plain),
        fc.nat(5000),
        (latitude, longitude, accuracy) => {
          const value = `${latitude} ${longitude} 0 ${accuracy}`;
          expect(writePlace(readPlace(value))).toEqual({ value, wrong: [] });
        },
      ),
    );
  });

  it('of a telephone, with its height, keeps latitude and longitude', () => {
    expect(readPlace('12.6392 -8.0029 338.5 4.9')).toEqual({
      latitude: '12,6392',
      longitude: '-8,0029',
      accuracy: '4,9',
    });
  });
});
