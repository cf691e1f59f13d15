import { describe, expect, it } from 'vitest';
import { hasReached, targetFor } from '../../../shared/domain/services/target.ts';

const TARGETS = [
  { code: 'cpn1', year: 2026, value: 600, source: null },
  { code: 'couverture_cpn4', year: 2026, value: 60, source: 'district' },
];

describe('a target', () => {
  it.each([
    ['cpn1', '2026-10', { isCount: true, months: 1 }, 50],
    ['cpn1', '2026-10', { isCount: true, months: 3 }, 150],
    ['couverture_cpn4', '2026-10', { isCount: false, months: 3 }, 60],
    ['couverture_cpn4', '2025-10', { isCount: false, months: 3 }, null],
    ['cpn4', '2026-10', { isCount: true, months: 1 }, null],
  ] as const)('of %s in %s over %j is %j', (code, period, count, target) => {
    expect(targetFor(TARGETS, code, period, count)).toBe(target);
  });

  it.each([
    [80, 80, 'up', true],
    [79.9, 80, 'up', false],
    [12, 10, 'down', false],
    [9, 10, 'down', true],
    [9, 10, 'none', null],
    [null, 10, 'up', null],
    [9, null, 'up', null],
  ] as const)(
    'of a value %j against %j, better %s, is reached: %j',
    (value, target, better, is) => {
      expect(hasReached(value, target, better)).toBe(is);
    },
  );
});
