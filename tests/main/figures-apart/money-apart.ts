import type { Row } from '../cli/centre-files.ts';
import { type ApartFigure, figureOf, neededIn, sum } from './apart-figure.ts';

function amounts(rows: readonly Row[]): number {
  return sum(rows.map((row) => neededIn(row['montant'])));
}

function figuresOf(item: string | null, balance: number, moved: readonly Row[]) {
  const receipts = amounts(moved.filter((row) => row['sens'] === 'recette'));
  const spending = amounts(moved.filter((row) => row['sens'] === 'depense'));
  return [
    figureOf('money.balance', item, 'FCFA', {
      value: balance,
      flags: balance < 0 ? ['negative'] : [],
    }),
    figureOf('money.receipts', item, 'FCFA', { value: receipts }),
    figureOf('money.spending', item, 'FCFA', { value: spending }),
    figureOf('money.recovery', item, '%', {
      value: spending === 0 ? null : (receipts / spending) * 100,
      method: 'receipts/spending',
      numerator: receipts,
      denominator: spending,
    }),
  ];
}

/** The boxes of the files, each with one opening balance before everything else, and all of them together. */
export function moneyApart(rows: readonly Row[], period: string): readonly ApartFigure[] {
  const past = rows.filter((row) => (row['periode'] ?? '') <= period);
  const moved = past.filter(
    (row) => row['periode'] === period && row['rubrique'] !== 'solde initial',
  );
  const boxes = [...Map.groupBy(past, (row) => row['caisse'] ?? '')].map(([box, own]) => ({
    box,
    balance:
      amounts(own.filter((row) => row['sens'] === 'recette')) -
      amounts(own.filter((row) => row['sens'] === 'depense')),
  }));
  return [
    ...boxes.flatMap(({ box, balance }) =>
      figuresOf(
        box,
        balance,
        moved.filter((row) => row['caisse'] === box),
      ),
    ),
    ...figuresOf(null, sum(boxes.map(({ balance }) => balance)), moved),
  ];
}
