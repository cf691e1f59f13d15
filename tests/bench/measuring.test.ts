import { describe, expect, it } from 'vitest';
import { isHeld, ratioOf } from './bench-line.ts';
import { interleave, medianOf, percentileOf } from './measuring.ts';

const HUNDRED = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('the arithmetic of the bench', () => {
  it('takes the middle value, and the mean of two middle ones', () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([4, 1, 3, 2])).toBe(2.5);
    expect(() => medianOf([])).toThrow('Nothing was measured');
  });

  it.each([
    [0.95, 95],
    [0.5, 50],
    [1, 100],
    [0, 1],
  ])('finds of a hundred values the one that a share of %d does not exceed', (share, value) => {
    expect(percentileOf(HUNDRED, share)).toBe(value);
  });

  it('takes the worst of few values for the ninety-fifth percentile', () => {
    expect(percentileOf([3, 80, 2], 0.95)).toBe(80);
    expect(() => percentileOf([], 0.95)).toThrow('Nothing was measured');
  });

  it('throws the first round away and turns every second one round', async () => {
    const order: string[] = [];
    const subject = (name: string, values: readonly number[]) => {
      let next = 0;
      return () => {
        order.push(name);
        const value = values[next] ?? Number.NaN;
        next += 1;
        return value;
      };
    };
    const medians = await interleave(3, {
      a: subject('a', [1_000, 1, 3, 2]),
      b: subject('b', [1_000, 6, 6, 6]),
    });
    expect(medians).toEqual({ a: 2, b: 6 });
    expect(order.join('')).toBe('abbaabba');
  });

  it('holds a line to its own value or to its ratio, whichever it has for a budget', () => {
    const line = {
      what: 'open',
      ours: { value: 90, unit: 'ms' },
      peer: { value: 60, unit: 'ms', name: 'peer' },
    };
    expect(ratioOf({ ...line, budget: null })).toBe(1.5);
    expect(isHeld({ ...line, budget: null })).toBe(null);
    expect(isHeld({ ...line, budget: { of: 'ratio', atMost: 1.5 } })).toBe(true);
    expect(isHeld({ ...line, budget: { of: 'ratio', atMost: 1.4 } })).toBe(false);
    expect(isHeld({ ...line, budget: { of: 'value', atMost: 89 } })).toBe(false);
    expect(isHeld({ ...line, budget: { of: 'value', atLeast: 90 } })).toBe(true);
  });
});
