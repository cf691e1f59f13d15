import type { Day } from '../calendar/day.ts';

/** A paper that an ASACO must have; `held` is `null` while nobody has asked for it, which is not "no". */
export interface Paper {
  readonly held: boolean | null;
  readonly on: Day | null;
  /** The last day that it is good for; `null` where it has none, or none is recorded. */
  readonly until: Day | null;
}

/** What the general assembly said of a year: `null` while nobody has asked. */
export interface AssemblyYear {
  readonly year: number;
  readonly budget: boolean | null;
  readonly budgetOn: Day | null;
  readonly accounts: boolean | null;
  readonly accountsOn: Day | null;
}

/** A bank account of the ASACO; who signs is a person's id. */
export interface BankAccount {
  readonly id: string;
  readonly firstSignatory: string | null;
  readonly secondSignatory: string | null;
  /** The day on which an organ decided to open it. */
  readonly decidedOn: Day | null;
}

/** What is wrong with a bank account: one person alone takes money from it; nobody decided that there be another. */
export type AccountFault = 'one-signatory' | 'no-decision';

/**
 * What is wrong with the accounts, by the account's id, in the order they were recorded. The first account needs no
 * decision of its own; every other one does (domain.md, parallel accounts).
 *
 * | account | signatories | decision | faults |
 * | --- | --- | --- | --- |
 * | the first | A and B | none | none |
 * | any | A, or A and A | a day | one-signatory |
 * | the first | nobody recorded | none | none: who signs is not known |
 * | the second | A and B | none | no-decision |
 */
export function findAccountFaults(
  accounts: readonly BankAccount[],
): ReadonlyMap<string, readonly AccountFault[]> {
  return new Map(
    accounts.map((account, index) => {
      const faults: AccountFault[] = [];
      if (countSignatories(account) === 1) faults.push('one-signatory');
      if (index > 0 && account.decidedOn === null) faults.push('no-decision');
      return [account.id, faults];
    }),
  );
}

/** How many different people sign; 0 where nobody is recorded. */
export function countSignatories({ firstSignatory, secondSignatory }: BankAccount): number {
  return new Set([firstSignatory, secondSignatory].filter((id) => id !== null)).size;
}
