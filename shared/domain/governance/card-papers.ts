import type { Day } from '../calendar/day.ts';
import type { GovernanceLine } from './governance-card.ts';
import { isDueSoon } from './months-away.ts';
import {
  type AssemblyYear,
  type BankAccount,
  countSignatories,
  findAccountFaults,
  type Paper,
} from './papers.ts';

/**
 * What the assembly voted: the budget of this year, due on its first day, and the accounts of last year, due at the
 * next assembly (`assemblyDue`).
 *
 * | answer | line |
 * | --- | --- |
 * | yes | good |
 * | no | act |
 * | nobody has asked | none |
 */
export function judgeAssembly(
  years: readonly AssemblyYear[],
  day: Day,
  assemblyDue: Day | null,
): readonly GovernanceLine[] {
  const year = Number(day.slice(0, 4));
  const budget = years.find((each) => each.year === year)?.budget ?? null;
  const accounts = years.find((each) => each.year === year - 1)?.accounts ?? null;
  return [
    { ...judgeAnswer('budget', budget, { year }), due: budget === false ? firstDayOf(year) : null },
    {
      ...judgeAnswer('accounts', accounts, { year: year - 1 }),
      due: accounts === false ? assemblyDue : null,
    },
  ];
}

function firstDayOf(year: number): Day {
  return `${year}-01-01` as Day;
}

function judgeAnswer(
  check: 'budget' | 'accounts' | 'opening' | 'convention',
  answer: boolean | null,
  facts: GovernanceLine['facts'],
): GovernanceLine {
  const line = { check, organ: null, facts, due: null };
  if (answer === null) return { ...line, state: 'none', code: 'unasked' };
  return answer ? { ...line, state: 'good', code: 'yes' } : { ...line, state: 'act', code: 'no' };
}

/**
 * Whether the décision d'ouverture or the convention with the commune is there and still good.
 *
 * | held | until | line |
 * | --- | --- | --- |
 * | yes | later than six months, or no end | good |
 * | yes | within six months | attention |
 * | yes | past | act |
 * | no | | act |
 * | nobody has asked | | none |
 */
export function judgePaper(
  check: 'opening' | 'convention',
  { held, until }: Paper,
  day: Day,
): GovernanceLine {
  const line = { ...judgeAnswer(check, held, {}), due: held === true ? until : null };
  if (held !== true || until === null) return line;
  if (until < day) return { ...line, state: 'act', code: 'past' };
  return isDueSoon(until, day) ? { ...line, state: 'attention', code: 'soon' } : line;
}

/** Whether one person orders spending and another pays it; not known while one of the two is not recorded. */
export function judgeSeparation(orderer: string | null, payer: string | null): GovernanceLine {
  const line = { check: 'separation', organ: null, facts: {}, due: null } as const;
  if (orderer === null || payer === null) return { ...line, state: 'none', code: 'unasked' };
  return orderer === payer
    ? { ...line, state: 'act', code: 'same' }
    : { ...line, state: 'good', code: 'two' };
}

/** Whether two people sign for each bank account, and each account after the first was decided. */
export function judgeAccounts(accounts: readonly BankAccount[]): GovernanceLine {
  const found = [...findAccountFaults(accounts).values()].flat();
  const alone = found.filter((fault) => fault === 'one-signatory').length;
  const undecided = found.length - alone;
  const facts = { accounts: accounts.length, alone, undecided };
  const line = { check: 'bank', organ: null, facts, due: null } as const;
  if (alone > 0) return { ...line, state: 'act', code: 'one-signatory' };
  if (undecided > 0) return { ...line, state: 'act', code: 'no-decision' };
  const isKnown = accounts.length > 0 && accounts.every((each) => countSignatories(each) > 0);
  return isKnown
    ? { ...line, state: 'good', code: 'two' }
    : { ...line, state: 'none', code: 'unasked' };
}
