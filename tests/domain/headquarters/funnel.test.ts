import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareCentres,
  indicatorValue,
} from '../../../shared/domain/headquarters/compared-indicator.ts';
import { buildFunnel, funnelLimits } from '../../../shared/domain/headquarters/funnel.ts';

describe('the limits of a funnel', () => {
  it('are three standard errors from the share of all', () => {
    const { lower, upper } = funnelLimits(0.5, 50);
    expect(upper).toBeCloseTo(0.7121, 4);
    expect(lower).toBeCloseTo(0.2879, 4);
  });

  it('never leave 0 and 1', () => {
    expect(funnelLimits(0.02, 10).lower).toBe(0);
    expect(funnelLimits(0.98, 10).upper).toBe(1);
  });
});

describe('a funnel', () => {
  it('names who is outside, and says nothing of fewer than ten cases', () => {
    const { centre, points } = buildFunnel([
      { code: 'a', numerator: 45, denominator: 50 },
      { code: 'b', numerator: 5, denominator: 50 },
      { code: 'c', numerator: 30, denominator: 60 },
      { code: 'd', numerator: 9, denominator: 9 },
    ]);
    expect(centre).toBeCloseTo(89 / 169);
    expect(points.map(({ code, standing }) => [code, standing])).toEqual([
      ['a', 'above'],
      ['b', 'below'],
      ['c', 'inside'],
      ['d', 'few'],
    ]);
  });

  it('leaves out what is no share', () => {
    const { centre, points } = buildFunnel([
      { code: 'none', numerator: 0, denominator: 0 },
      { code: 'more', numerator: 12, denominator: 10 },
      { code: 'less', numerator: -1, denominator: 10 },
    ]);
    expect({ centre, points }).toEqual({ centre: null, points: [] });
  });

  it('holds the share of all inside the limits of every size', () => {
    const share = fc.record({ numerator: fc.nat(500), more: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 30 }), (drawn) => {
        const cases = drawn.map(({ numerator, more }, index) => ({
          ...{ code: String(index), numerator },
          denominator: numerator + more,
        }));
        const { centre, points } = buildFunnel(cases);
        for (const { lower, upper } of points) {
          expect(centre).toBeGreaterThanOrEqual(lower);
          expect(centre).toBeLessThanOrEqual(upper);
        }
      }),
    );
  });
});

describe('an indicator', () => {
  it.each([
    ['count', 12, null, 12],
    ['share', 3, 4, 75],
    ['dropout', 70, 480, 14.583],
    ['coverage', 50, 200, 25],
    ['perInhabitant', 1450, 3125, 0.464],
    ['share', 3, 0, null],
  ] as const)('of kind %s is made of %d and %s: %s', (formula, numerator, denominator, value) => {
    const found = indicatorValue(formula, { numerator, denominator });
    if (value === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(value, 3);
  });

  it('has no funnel where people are not counted one by one', () => {
    const [row] = compareCentres('coverage', [{ code: 'a', numerator: 50, denominator: 200 }]);
    expect(row).toMatchObject({ value: 25, standing: null, lower: null, upper: null });
  });
});
