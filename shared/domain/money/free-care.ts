import { leftToPay } from './debts.ts';

/** Care given free or below its price in a month under one programme, in whole FCFA. */
export interface FreeCare {
  /** `césarienne`, `paludisme de l'enfant`, `malnutrition`. */
  readonly programme: string;
  /** Who is to pay the centre: the State, the council, a partner. */
  readonly payer: string;
  /** How many people had it; `null` where nobody counted. */
  readonly cases: number | null;
  /** What it would have brought in at the centre's price. */
  readonly amount: number;
  /** What the payer has paid of it. */
  readonly paid: number;
}

/** What one payer still owes for care that was given free. */
export interface OwedByPayer {
  readonly payer: string;
  readonly amount: number;
  readonly left: number;
}

/** What is owed for free care by whom, the largest first. Example: 40 000 given, 15 000 paid by the State → 25 000. */
export function owedForFreeCare(given: readonly FreeCare[]): readonly OwedByPayer[] {
  const payers = [...new Set(given.map(({ payer }) => payer))];
  return payers
    .map((payer) => {
      const lines = given.filter((line) => line.payer === payer);
      return {
        payer,
        amount: lines.reduce((sum, { amount }) => sum + amount, 0),
        left: lines.reduce((sum, line) => sum + leftToPay(line), 0),
      };
    })
    .toSorted((a, b) => b.left - a.left || a.payer.localeCompare(b.payer));
}
