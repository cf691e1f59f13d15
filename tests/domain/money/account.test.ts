import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import {
  accountLines,
  accountOf,
  type BoxAccount,
  yearTo,
} from '../../../shared/domain/money/account.ts';
import { cashStates } from '../../../shared/domain/money/cash.ts';
import type { MoneyDirection, MoneyEntry } from '../../../shared/domain/money/money-entry.ts';

function entry(
  period: Month,
  heading: string,
  amount: number,
  direction: MoneyDirection = 'receipt',
  box = 'dépôt',
): MoneyEntry {
  return { period, box, heading, direction, amount };
}

const OPENING = 'solde initial';
const YEAR = { from: '2026-01', to: '2026-12' } as const;

const BOXES = ['dépôt', 'tarification'] as const;
const entries = fc.array(
  fc.record({
    period: fc.integer({ min: 0, max: 23 }).map((index) => addMonths('2025-01', index)),
    box: fc.constantFrom(...BOXES),
    heading: fc.constantFrom(OPENING, 'Solde Initial ', 'ventes', 'achats', 'salaires'),
    direction: fc.constantFrom<MoneyDirection>('receipt', 'spending'),
    amount: fc.integer({ min: 0, max: 5_000_000 }),
  }),
  { maxLength: 60 },
);
const spans = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 23 }))
  .map(([a, b]) => ({
    from: addMonths('2025-01', Math.min(a, b)),
    to: addMonths('2025-01', Math.max(a, b)),
  }));

function closes({ opening, receipts, spending, correction, closing }: Omit<BoxAccount, 'box'>) {
  if (closing === null || opening === null) return closing === opening;
  return opening + (receipts ?? 0) - (spending ?? 0) + correction === closing;
}

describe('the account of any months', () => {
  it('closes: opening + receipts − spending + correction = closing, for each box and for all', () => {
    fc.assert(
      fc.property(entries, spans, (written, span) => {
        const { boxes, total } = accountOf(written, span);
        expect(boxes.every(closes)).toBe(true);
        expect(total.closing === null || closes(total)).toBe(true);
      }),
    );
  });

  it('ends with what is in the box', () => {
    fc.assert(
      fc.property(entries, spans, (written, span) => {
        const states = new Map(
          cashStates(written, span.to).map(({ box, balance }) => [box, balance]),
        );
        for (const { box, closing } of accountOf(written, span).boxes) {
          expect(closing).toBe(states.get(box));
        }
      }),
    );
  });

  it('of one month has no correction: opening + receipts − spending = closing', () => {
    fc.assert(
      fc.property(entries, spans, (written, { to }) => {
        const { boxes } = accountOf(written, { from: to, to });
        expect(boxes.every(({ correction }) => correction === 0)).toBe(true);
      }),
    );
  });

  it('begins a month with what the month before left, unless another opening was written', () => {
    const neverAgain = entries.map((all) =>
      all.filter(({ heading, period }) => !/solde/i.test(heading) || period === '2025-01'),
    );
    fc.assert(
      fc.property(neverAgain, spans, (written, { to }) => {
        const before = accountOf(written, { from: addMonths(to, -1), to: addMonths(to, -1) });
        for (const { box, opening } of accountOf(written, { from: to, to }).boxes) {
          const held = before.boxes.find((each) => each.box === box);
          if (held && held.closing !== null) expect(opening).toBe(held.closing);
        }
      }),
    );
  });
});

describe('the account of a year', () => {
  it('sets an opening balance that was written anew apart as a correction', () => {
    const written = [
      entry('2026-01', OPENING, 1000),
      entry('2026-01', 'ventes', 500),
      entry('2026-02', OPENING, 900),
      entry('2026-02', 'ventes', 50),
    ];
    expect(accountOf(written, YEAR).boxes).toEqual([
      { box: 'dépôt', opening: 1000, receipts: 550, spending: 0, correction: -600, closing: 950 },
    ]);
  });

  it('opens a box that began later with what its first balance implies', () => {
    const written = [entry('2026-02', 'ventes', 300), entry('2026-03', OPENING, 1000)];
    expect(accountOf(written, YEAR).boxes).toEqual([
      { box: 'dépôt', opening: 700, receipts: 300, spending: 0, correction: 0, closing: 1000 },
    ]);
  });

  it('has no balance without an opening one, and none of all together; what moved stays known', () => {
    const written = [
      entry('2026-01', 'ventes', 300),
      entry('2026-01', OPENING, 100, 'receipt', 'tarification'),
    ];
    const { boxes, total, recovery } = accountOf(written, YEAR);
    expect(boxes.map(({ box, closing }) => [box, closing])).toEqual([
      ['dépôt', null],
      ['tarification', 100],
    ]);
    expect(total).toMatchObject({ opening: null, closing: null, receipts: 300, spending: 0 });
    expect(recovery).toBeNull();
  });

  it('recovers receipts of spending', () => {
    const written = [entry('2026-01', 'ventes', 300), entry('2026-02', 'achats', 400, 'spending')];
    expect(accountOf(written, YEAR).recovery).toBe(75);
    expect(accountOf([], YEAR)).toMatchObject({ boxes: [], recovery: null });
  });

  it('runs from January to its month, in leap years too', () => {
    expect(yearTo('2028-02')).toEqual({ from: '2028-01', to: '2028-02' });
  });
});

describe('the lines of an account', () => {
  it('add up a heading over the months, and leave opening balances out', () => {
    const written = [
      entry('2026-01', OPENING, 1000),
      entry('2026-01', 'ventes', 300),
      entry('2026-02', 'Ventes', 200),
      entry('2027-01', 'ventes', 999),
    ];
    const lines = accountLines(written, YEAR, ({ heading }) => heading.toLowerCase());
    expect([...lines.values()].map(({ heading, amount }) => [heading, amount])).toEqual([
      ['Ventes', 500],
    ]);
  });
});
