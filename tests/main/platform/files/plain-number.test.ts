import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber } from '../../../../main/platform/files/plain-number.ts';

test.each<[number, string]>([
  [12.5, '12.5'],
  [0.1, '0.1'],
  [-0, '0'],
  [1e21, '1000000000000000000000'],
  [-1.25e-7, '-0.000000125'],
  [5e-324, `0.${'0'.repeat(323)}5`],
])('writes %d as %s', (value, text) => {
  expect(plainNumber(value)).toBe(text);
});

test('writes every number in digits alone, and so that it reads back the same', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = plainNumber(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(text) + 0).toBe(value + 0);
    }),
  );
});
