import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import {
  drawGovernanceCard,
  type GovernanceCheck,
  type GovernanceFacts,
  type MandateFacts,
  scoreLines,
} from '../../../shared/domain/governance/governance-card.ts';
import { dayMonthsAway, isDueSoon } from '../../../shared/domain/governance/months-away.ts';
import { type BankAccount, findAccountFaults } from '../../../shared/domain/governance/papers.ts';

const TODAY: Day = '2026-11-22';

const UNASKED = { held: null, on: null, until: null };
const NOTHING: GovernanceFacts = {
  organs: [],
  mandates: [],
  meetings: [],
  opening: UNASKED,
  convention: UNASKED,
  years: [],
  orderer: null,
  payer: null,
  accounts: [],
};

function organ(code: string, meetingsPerYear: number | null) {
  const unknown = { quorumPercent: null, noticeDays: null, mandateYears: null };
  return { code, name: code, meetingsPerYear, ...unknown };
}

function lineOf(change: Partial<GovernanceFacts>, check: GovernanceCheck, day: Day = TODAY) {
  const { lines } = drawGovernanceCard({ ...NOTHING, ...change }, day);
  const line = lines.find((each) => each.check === check);
  if (!line) throw new Error(`The card says nothing of ${check}`);
  return line;
}

function meetingsEvery(days: number, count: number, code: string) {
  return Array.from({ length: count }, (_, index) => ({
    organ: code,
    day: addDays(TODAY, -index * days),
  }));
}

describe('meetings held against expected', () => {
  // A meeting of the assembly long ago: what came after it was written.
  const OLD = { organ: 'AG', day: '2020-01-01' as Day };

  it.each([
    [12, 12, 'good'],
    [12, 6, 'attention'],
    [12, 5, 'act'],
    [4, 0, 'act'],
    [1, 1, 'good'],
    [12, 20, 'good'],
  ] as const)('of %i a year, %i held: %s', (perYear, held, state) => {
    const meetings = [OLD, ...meetingsEvery(10, held, 'CG')];
    expect(lineOf({ organs: [organ('CG', perYear)], meetings }, 'meetings')).toMatchObject({
      state,
      facts: { held, expected: perYear },
    });
  });

  it('leave open what the statutes do not say, and what nobody has written', () => {
    const meetings = [OLD, ...meetingsEvery(30, 3, 'CS')];
    expect(lineOf({ organs: [organ('CS', null)], meetings }, 'meetings')).toMatchObject({
      state: 'none',
      code: 'no-frequency',
    });
    expect(lineOf({ organs: [organ('CG', 12)] }, 'meetings').code).toBe('unwritten');
  });

  it('judge only the time since the first meeting that is written', () => {
    const meetings = ['CA', 'CS'].map((name) => ({ organ: name, day: addDays(TODAY, -100) }));
    const organs = [organ('AG', 1), organ('CA', 4), organ('CG', 12), organ('CS', 2)];
    const { lines } = drawGovernanceCard({ ...NOTHING, organs, meetings }, TODAY);
    const told = lines.filter(({ check }) => check === 'meetings');
    expect(told.map(({ state, code, facts }) => [state, code, facts['expected']])).toEqual([
      ['none', 'not-yet', 0],
      ['good', 'part-year', 1],
      ['act', 'part-year', 3],
      ['good', 'early', 0],
    ]);
  });

  it('leave out the day of a year ago, take today, and pass over what is only planned', () => {
    const days: readonly Day[] = ['2025-11-22', '2025-11-23', TODAY, '2026-11-23'];
    const meetings = [OLD, ...days.map((day) => ({ organ: 'ca', day }))];
    const line = lineOf({ organs: [organ('CA', 4)], meetings }, 'meetings');
    expect(line.facts).toMatchObject({ held: 2, expected: 4 });
    expect(line.due).toBe(addDays(TODAY, 91));
  });
});

describe('the renewal of an organ', () => {
  const SEAT: MandateFacts = {
    person: 'a',
    organ: 'CG',
    sex: null,
    ageGroup: null,
    mandateStart: '2021-01-01',
    mandateEnd: null,
  };
  const organs = [organ('CG', 12)];
  const renewalOf = (...mandates: readonly Partial<MandateFacts>[]) =>
    lineOf({ organs, mandates: mandates.map((each) => ({ ...SEAT, ...each })) }, 'renewal');

  it.each([
    ['2026-11-21', 'act', 'past'],
    [TODAY, 'attention', 'soon'],
    ['2027-05-22', 'attention', 'soon'],
    ['2027-05-23', 'good', 'runs'],
    [null, 'none', 'no-end'],
  ] as const)('with mandates that end on %s: %s', (mandateEnd, state, code) => {
    expect(renewalOf({ mandateEnd })).toMatchObject({ state, code, due: mandateEnd });
  });

  it('looks at those who sit, not at who left early', () => {
    const line = renewalOf({ mandateEnd: '2023-01-01' }, { mandateEnd: '2030-12-31' });
    expect(line).toMatchObject({ state: 'good', due: '2030-12-31', facts: { members: 1 } });
  });

  it('is not known without mandates; an assembly without mandates is not asked', () => {
    expect(renewalOf()).toMatchObject({ state: 'none', code: 'unwritten' });
    const { lines } = drawGovernanceCard({ ...NOTHING, organs: [organ('AG', 1)] }, TODAY);
    expect(lines.some(({ check }) => check === 'renewal')).toBe(false);
  });
});

describe('votes, papers and money', () => {
  const said = { budget: null, budgetOn: null, accounts: null, accountsOn: null };

  it('asks for the budget of this year and the accounts of the last', () => {
    const years = [
      { ...said, year: 2026, budget: false, accounts: true },
      { ...said, year: 2025, budget: true, accounts: false },
    ];
    expect(lineOf({ years }, 'budget')).toMatchObject({ state: 'act', due: '2026-01-01' });
    expect(lineOf({ years }, 'accounts')).toMatchObject({ state: 'act', facts: { year: 2025 } });
    expect(lineOf({ years: [] }, 'budget').state).toBe('none');
  });

  it.each([
    [null, null, 'none'],
    [false, null, 'act'],
    [true, null, 'good'],
    [true, '2026-11-21', 'act'],
    [true, '2027-05-22', 'attention'],
    [true, '2027-05-23', 'good'],
  ] as const)('a convention that was seen: %s, until %s: %s', (held, until, state) => {
    expect(lineOf({ convention: { held, on: null, until } }, 'convention').state).toBe(state);
  });

  it.each([
    [null, 'a', 'none'],
    ['a', 'a', 'act'],
    ['a', 'b', 'good'],
  ] as const)('%s orders and %s pays: %s', (orderer, payer, state) => {
    expect(lineOf({ orderer, payer }, 'separation').state).toBe(state);
  });

  const account = (
    id: string,
    firstSignatory: string | null,
    secondSignatory: string | null,
    decidedOn: Day | null = null,
  ): BankAccount => ({ id, firstSignatory, secondSignatory, decidedOn });

  it('finds who signs alone, and a second account that nobody decided', () => {
    const accounts = [
      account('first', 'a', 'b'),
      account('alone', 'a', 'a', TODAY),
      account('parallel', 'a', 'b'),
      account('unknown', null, null, TODAY),
    ];
    expect([...findAccountFaults(accounts)]).toEqual([
      ['first', []],
      ['alone', ['one-signatory']],
      ['parallel', ['no-decision']],
      ['unknown', []],
    ]);
    expect(lineOf({ accounts }, 'bank').state).toBe('act');
    expect(lineOf({ accounts: accounts.slice(0, 1) }, 'bank').state).toBe('good');
    expect(lineOf({ accounts: accounts.slice(3) }, 'bank').state).toBe('none');
    expect(lineOf({}, 'bank').state).toBe('none');
  });
});

describe('women and young people', () => {
  function membersOf(women: number, men: number, unknown: number): readonly MandateFacts[] {
    const sexes = [
      ...Array.from({ length: women }, () => 'F' as const),
      ...Array.from({ length: men }, () => 'M' as const),
      ...Array.from({ length: unknown }, () => null),
    ];
    const days = { mandateStart: null, mandateEnd: null };
    return sexes.map((sex, index) => ({
      person: String(index),
      organ: 'CG',
      sex,
      ageGroup: sex === null ? null : sex === 'F' ? 'under35' : 'from60',
      ...days,
    }));
  }

  it.each([
    [3, 7, 2, 'good', 'good'],
    [2, 8, 2, 'attention', 'good'],
    [0, 10, 2, 'act', 'attention'],
    [6, 0, 6, 'none', 'none'],
    [0, 0, 0, 'none', 'none'],
  ] as const)('%i women, %i men, %i unknown: %s and %s', (women, men, unknown, ...states) => {
    const mandates = membersOf(women, men, unknown);
    const told = [lineOf({ mandates }, 'women').state, lineOf({ mandates }, 'young').state];
    expect(told).toEqual(states);
  });

  it('counts who sits in two organs once', () => {
    const [woman] = membersOf(1, 0, 0);
    if (!woman) throw new Error('There is nobody');
    const mandates = [woman, { ...woman, organ: 'CA' }];
    expect(lineOf({ mandates }, 'women').facts).toEqual({ number: 1, known: 1, members: 1 });
  });
});

describe('the score', () => {
  it('is of what is known alone', () => {
    const states = ['good', 'none', 'act', 'attention', 'good', 'none'] as const;
    expect(scoreLines(states.map((state) => ({ state })))).toEqual({
      good: 2,
      known: 4,
      lines: 6,
      percent: 50,
    });
    expect(drawGovernanceCard(NOTHING, TODAY).score).toMatchObject({ known: 0, percent: null });
  });
});

describe('six months', () => {
  it('are counted from any day, and what is past is due as well', () => {
    expect(dayMonthsAway('2026-08-31', 6)).toBe('2027-02-31');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: -200, max: 176 }),
        (n, away) => {
          const day = addDays('2020-01-01', n);
          expect(isDueSoon(addDays(day, away), day)).toBe(true);
          expect(isDueSoon(addDays(day, 186), day)).toBe(false);
        },
      ),
    );
  });
});
