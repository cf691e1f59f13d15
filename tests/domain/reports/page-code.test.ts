import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePageCode, readPageCode } from '../../../shared/domain/reports/page-code.ts';

const SIGNS = [...'23456789ABCDEFGHJKLMNPQRSTUVWXYZ'];

const sources = fc.record({
  document: fc.constantFrom('meeting', 'account', 'visitFeedback', 'dataQuality'),
  facility: fc.string({ minLength: 1, maxLength: 12 }),
  record: fc.string({ maxLength: 40 }),
});

describe('the code of a page', () => {
  it('has six signs that nobody takes for another, and reads back as itself', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const code = makePageCode(source);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
        expect(readPageCode(code)).toBe(code);
        expect(readPageCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
      }),
    );
  });

  it('refuses a code of which one sign was misread', () => {
    const misread = fc.tuple(sources, fc.nat(5), fc.constantFrom(...SIGNS));
    fc.assert(
      fc.property(misread, ([source, place, sign]) => {
        const code = makePageCode(source);
        fc.pre(code[place] !== sign);
        expect(readPageCode(code.slice(0, place) + sign + code.slice(place + 1))).toBeNull();
      }),
    );
  });

  it('refuses a code of which two neighbours changed places', () => {
    fc.assert(
      fc.property(sources, fc.nat(4), (source, place) => {
        const code = makePageCode(source);
        const [first = '', second = ''] = code.slice(place, place + 2);
        fc.pre(first !== second);
        const swapped = code.slice(0, place) + second + first + code.slice(place + 2);
        expect(readPageCode(swapped)).toBeNull();
      }),
    );
  });

  it('refuses what is no code', () => {
    for (const typed of ['', 'PW4AD', 'PW4ADVV', 'PW4AD0', 'stock', 'é2345678']) {
      expect(readPageCode(typed)).toBeNull();
    }
  });

  it('stays what it is, for it stands on paper', () => {
    const meeting = { document: 'meeting', facility: 'DEMO01', record: '2026-11-12' };
    expect(makePageCode(meeting)).toBe('PW4ADV');
  });

  it('is shared by about as many of 20,000 records as chance has it', () => {
    const codes = Array.from({ length: 20_000 }, (_, index) =>
      makePageCode({ document: 'account', facility: `C${index % 28}`, record: String(index) }),
    );
    expect(codes.length - new Set(codes).size).toBeLessThan(20);
  });
});
