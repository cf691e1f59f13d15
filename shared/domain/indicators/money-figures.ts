import type { Month } from '../calendar/month.ts';
import { type CashState, cashStates, costRecovery } from '../money/cash.ts';
import type { MoneyEntry } from '../money/money-entry.ts';
import { type Figure, makeFigure } from './figure.ts';

/** The money figures of a month, box by box and (item `null`) of all boxes together. */
export function moneyFigures(entries: readonly MoneyEntry[], period: Month): readonly Figure[] {
  return cashStates(entries, period).flatMap(boxFigures);
}

function boxFigures({ box, balance, receipts, spending }: CashState): readonly Figure[] {
  return [
    makeFigure('money.balance', box, 'FCFA', { value: balance, flags: balanceFlags(balance) }),
    makeFigure('money.receipts', box, 'FCFA', { value: receipts }),
    makeFigure('money.spending', box, 'FCFA', { value: spending }),
    makeFigure('money.recovery', box, '%', {
      value: costRecovery(receipts, spending),
      method: 'receipts/spending',
      numerator: receipts,
      denominator: spending,
    }),
  ];
}

function balanceFlags(balance: number | null): readonly string[] {
  if (balance === null) return ['no-opening-balance'];
  return balance < 0 ? ['negative'] : [];
}
