import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BookLine, EMPTY_LINE, followBook } from '../../../shared/domain/months/book-line.ts';

const MOVED: Partial<BookLine> = { opening: 100, received: 50, used: 60, lost: 0, adjusted: 0 };

describe('the closing of a line', () => {
  it('follows the movements as long as nobody wrote another', () => {
    const october = followBook(EMPTY_LINE, MOVED);
    expect(october).toMatchObject({ closing: 90, follows: true });
    expect(followBook(october, { used: 65 }).closing).toBe(85);
  });

  it('goes when a movement that it was made from is taken back', () => {
    expect(followBook(followBook(EMPTY_LINE, MOVED), { lost: null }).closing).toBeNull();
  });

  it('stays where somebody wrote it, before the movements or after', () => {
    const counted = followBook(EMPTY_LINE, { closing: 80 });
    expect(followBook(counted, MOVED)).toMatchObject({ closing: 80, follows: false });
    const corrected = followBook(followBook(EMPTY_LINE, MOVED), { closing: 80 });
    expect(followBook(corrected, { used: 65 }).closing).toBe(80);
    expect(followBook(corrected, { used: null }).closing).toBe(80);
  });

  it('is what it was before when movements are typed and taken back, whatever they are', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
    const quantities = { opening: amount, received: amount, used: amount, lost: amount };
    const line = fc.record({ ...quantities, adjusted: amount });
    fc.assert(
      fc.property(line, line, (written, typed) => {
        const before = followBook(EMPTY_LINE, written);
        const after = followBook(followBook(before, typed), written);
        expect(after).toEqual(before);
      }),
    );
  });
});
