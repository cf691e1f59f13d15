import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOOK_MS, type OpenLook, openBetween } from '../../../shared/domain/visits/open-time.ts';

const HOUR = 3_600_000;

function look(at: number, more: Partial<OpenLook> = {}): OpenLook {
  return { at, isShown: true, touchedAt: at, ...more };
}

/** How long the form was open over several looks. */
function sum(looks: readonly OpenLook[]): number {
  return looks.slice(1).reduce((total, now, index) => {
    const before = looks[index];
    return total + (before ? openBetween(before, now) : 0);
  }, 0);
}

describe('the time in front of a form', () => {
  it('is what passes between two looks while somebody is there', () => {
    expect(sum([look(0), look(LOOK_MS), look(2 * LOOK_MS)])).toBe(2 * LOOK_MS);
  });

  it('does not count sleep, a hidden page, a clock that went back, nor a page that somebody left', () => {
    expect(openBetween(look(0), look(HOUR))).toBe(0);
    expect(openBetween(look(0), look(LOOK_MS, { isShown: false }))).toBe(0);
    expect(openBetween(look(0, { isShown: false }), look(LOOK_MS))).toBe(0);
    expect(openBetween(look(HOUR), look(0))).toBe(0);
    expect(openBetween(look(HOUR), look(HOUR + LOOK_MS, { touchedAt: 0 }))).toBe(0);
  });

  it('is never more than what passed between the first look and the last', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: HOUR }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(gaps, (all) => {
        let at = 0;
        const looks = all.map((gap) => {
          at += gap;
          return look(at);
        });
        expect(sum([look(0), ...looks])).toBeLessThanOrEqual(at);
      }),
    );
  });
});
