import type { Day } from '../calendar/day.ts';
import type { Facts } from '../problems/problem.ts';
import { percentOf } from '../statistics/percent.ts';
import type { AgeGroup } from './age-group.ts';
import { judgeAccounts, judgeAssembly, judgePaper, judgeSeparation } from './card-papers.ts';
import { judgeShares } from './card-shares.ts';
import { judgeMeetings } from './meetings-due.ts';
import type { AssemblyYear, BankAccount, Paper } from './papers.ts';
import { judgeRenewal } from './renewal.ts';
import type { OrganStatutes } from './statutes.ts';

/** What the card of governance looks at, in its order. */
export type GovernanceCheck =
  | 'meetings'
  | 'renewal'
  | 'budget'
  | 'accounts'
  | 'opening'
  | 'convention'
  | 'separation'
  | 'bank'
  | 'women'
  | 'young';

/** How a line of the card stands; `none` is "not known", and counts neither as good nor as bad. */
export type GovernanceState = 'good' | 'attention' | 'act' | 'none';

/** One line of the card. Its sentence is `governance:card.<check>.<code>` of the locales, with the facts. */
export interface GovernanceLine {
  readonly check: GovernanceCheck;
  /** The organ that is spoken of: AG, CA, CG, CS; `null` where it is the whole ASACO. */
  readonly organ: string | null;
  readonly state: GovernanceState;
  /** What is said, among what can be said of this check. */
  readonly code: string;
  readonly facts: Facts;
  /** The day by which something is to be done, or was; `null` where no day follows. */
  readonly due: Day | null;
}

/** A mandate as the card counts it; who holds it is the person's id. */
export interface MandateFacts {
  readonly person: string;
  readonly organ: string;
  readonly sex: 'F' | 'M' | null;
  readonly ageGroup: AgeGroup | null;
  readonly mandateStart: Day | null;
  readonly mandateEnd: Day | null;
}

/** A meeting that was held. */
export interface HeldMeetingFacts {
  readonly organ: string;
  readonly day: Day;
}

/** Everything that the card is made from, read at one moment. */
export interface GovernanceFacts {
  readonly organs: readonly OrganStatutes[];
  readonly mandates: readonly MandateFacts[];
  readonly meetings: readonly HeldMeetingFacts[];
  readonly opening: Paper;
  readonly convention: Paper;
  readonly years: readonly AssemblyYear[];
  /** Who orders spending and who pays it, by the person's id. */
  readonly orderer: string | null;
  readonly payer: string | null;
  /** In the order they were recorded. */
  readonly accounts: readonly BankAccount[];
}

/** The score of a card: `good` of `known` lines; the lines that are not known are only counted. */
export interface GovernanceScore {
  readonly good: number;
  readonly known: number;
  readonly lines: number;
  /** `good` of `known`, unrounded; `null` while nothing is known. */
  readonly percent: number | null;
}

/** How an ASACO is governed on a day: what is in order, what is due, what is overdue, what nobody has asked. */
export interface GovernanceCard {
  readonly day: Day;
  readonly lines: readonly GovernanceLine[];
  readonly score: GovernanceScore;
}

/** Draws the card of governance of an ASACO for a day. */
export function drawGovernanceCard(facts: GovernanceFacts, day: Day): GovernanceCard {
  const meetings = judgeMeetings(facts.organs, facts.meetings, day);
  const assembly = meetings.find(({ organ }) => organ === 'AG');
  const lines = [
    ...meetings,
    ...judgeRenewal(facts.organs, facts.mandates, day),
    ...judgeAssembly(facts.years, day, assembly?.due ?? null),
    judgePaper('opening', facts.opening, day),
    judgePaper('convention', facts.convention, day),
    judgeSeparation(facts.orderer, facts.payer),
    judgeAccounts(facts.accounts),
    ...judgeShares(facts.mandates, day),
  ];
  return { day, lines, score: scoreLines(lines) };
}

/** The share of the known lines that are good. Under ten known lines a page writes the counts alone (look.md). */
export function scoreLines(lines: readonly Pick<GovernanceLine, 'state'>[]): GovernanceScore {
  const known = lines.filter(({ state }) => state !== 'none');
  const good = known.filter(({ state }) => state === 'good');
  return {
    good: good.length,
    known: known.length,
    lines: lines.length,
    percent: percentOf(good.length, known.length),
  };
}
