import { expect, it } from 'vitest';
import { compareLine } from '../../../shared/domain/months/brought-line.ts';

const LINE = { sheet: 'stock', period: '2026-10', row: 'zinc-20' } as const;

it.each([
  [{ used: '12' }, { used: 12 }, [], []],
  [{ used: '12.0' }, { used: 12 }, [], []],
  [{ used: '' }, { used: 12 }, [], []],
  [{ used: '-' }, { used: 12 }, [], []],
  [{ used: '0' }, { used: null }, [{ column: 'used', value: 0 }], []],
  [{ used: '1 234,5' }, {}, [{ column: 'used', value: 1234.5 }], []],
  [{ expiry: '03/2027' }, { expiry: '2027-03' }, [], []],
  [{ cmm: '99', variance: '5' }, {}, [], []],
  [{ unknown: '99' }, {}, [], []],
  [{ used: '-1' }, { used: 12 }, [], ['negative']],
  [{ used: 'douze', lost: 'x' }, {}, [], ['not-a-number', 'not-a-number']],
])('%o where %o is shown changes %o and refuses %o', (cells, shown, changes, refusals) => {
  const compared = compareLine({ ...LINE, cells }, shown);
  expect(compared.changes).toEqual(changes);
  expect(compared.refusals.map(({ code }) => code)).toEqual(refusals);
});

it('what is held and would not be taken today is no change, and no fault', () => {
  const row = 'tarification|receipt|solde initial';
  const line = { sheet: 'money', period: '2026-10', row, cells: { amount: '-500' } } as const;
  expect(compareLine(line, { amount: -500 })).toEqual({ changes: [], refusals: [] });
  expect(compareLine(line, { amount: null }).refusals).toMatchObject([{ code: 'negative' }]);
});
