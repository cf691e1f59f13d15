import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Absence,
  absencesByCadre,
  recordedAbsenceRate,
} from '../../../shared/domain/staffing/absence.ts';
import { countRoster, type HeldPost, isHeldOn } from '../../../shared/domain/staffing/roster.ts';
import { sumArrears } from '../../../shared/domain/staffing/salary.ts';

function post(id: string, change: Partial<HeldPost> = {}): HeldPost {
  return { id, cadre: 'matrone', payer: 'ASACO', sinceOn: null, untilOn: null, ...change };
}

function absence(of: string, startOn: string, endOn: string | null): Absence {
  return {
    post: of,
    startOn: startOn as Absence['startOn'],
    endOn: endOn as Absence['endOn'],
    reason: 'sick',
  };
}

describe('a post', () => {
  test('is held from its first day to its last, both included', () => {
    const held = post('a', { sinceOn: '2024-02-29', untilOn: '2026-10-31' });
    const days = ['2024-02-28', '2024-02-29', '2026-10-31', '2026-11-01'] as const;
    expect(days.map((day) => isHeldOn(held, day))).toEqual([false, true, true, false]);
  });

  test('is held since always where nobody knows the first day', () => {
    expect(isHeldOn(post('a'), '1990-01-01')).toBe(true);
  });
});

describe('the roster of a day', () => {
  const posts = [
    post('a'),
    post('b'),
    post('c', { payer: 'Etat' }),
    post('gone', { untilOn: '2026-09-30' }),
  ];

  test('counts those who hold a post, payer by payer', () => {
    expect(countRoster(posts, '2026-10-15', [])).toEqual([
      { cadre: 'matrone', payer: 'ASACO', filled: 2, present: null },
      { cadre: 'matrone', payer: 'Etat', filled: 1, present: null },
    ]);
  });

  test('knows who was there only where everybody of the line was looked for', () => {
    const day = '2026-10-15';
    const seen = (id: string, present: boolean) => ({ post: id, day, present }) as const;
    const half = countRoster(posts, day, [seen('a', true), seen('c', false)]);
    expect(half.map(({ present }) => present)).toEqual([null, 0]);
    const whole = countRoster(posts, day, [seen('a', true), seen('b', false), seen('c', true)]);
    expect(whole.map(({ present }) => present)).toEqual([1, 1]);
  });
});

describe('absences of a month', () => {
  test('are calendar days of those in which the posts were held', () => {
    const found = absencesByCadre(
      [post('a'), post('b')],
      [absence('a', '2026-10-06', '2026-10-10')],
      '2026-10',
    );
    expect(found).toEqual([{ cadre: 'matrone', absentDays: 5, scheduledDays: 62 }]);
    expect(recordedAbsenceRate(found).value).toBeCloseTo((5 / 62) * 100, 12);
  });

  test.each([
    [
      'two that overlap',
      [
        ['2026-10-01', '2026-10-10'],
        ['2026-10-05', '2026-10-12'],
      ],
      12,
    ],
    [
      'one inside another',
      [
        ['2026-10-01', '2026-10-20'],
        ['2026-10-05', '2026-10-12'],
      ],
      20,
    ],
    [
      'two that touch',
      [
        ['2026-10-01', '2026-10-10'],
        ['2026-10-11', '2026-10-12'],
      ],
      12,
    ],
    ['one over the end of the month', [['2026-10-30', '2026-11-04']], 2],
    ['one from before the month', [['2026-09-20', '2026-10-01']], 1],
    ['one that has not ended', [['2026-10-29', null]], 3],
    ['one of another month', [['2026-09-01', '2026-09-30']], 0],
  ] as const)('count a day once: %s', (_, spans, days) => {
    const absences = spans.map(([start, end]) => absence('a', start, end));
    expect(absencesByCadre([post('a')], absences, '2026-10')[0]?.absentDays).toBe(days);
  });

  test.each([
    ['2023-02', 28],
    ['2024-02', 29],
    ['2027-12', 31],
    ['2028-02', 29],
  ] as const)('have as many scheduled days as %s has days', (period, days) => {
    expect(absencesByCadre([post('a')], [], period)[0]?.scheduledDays).toBe(days);
  });

  test('count neither before the first day of a post nor after its last', () => {
    const short = post('a', { sinceOn: '2026-10-10', untilOn: '2026-10-19' });
    const found = absencesByCadre([short], [absence('a', '2026-10-01', null)], '2026-10');
    expect(found).toEqual([{ cadre: 'matrone', absentDays: 10, scheduledDays: 10 }]);
    expect(absencesByCadre([short], [], '2026-11')).toEqual([]);
  });

  test('are the days that a count day by day finds', () => {
    const dayArb = fc.integer({ min: 1, max: 31 });
    const asDay = (day: number) => `2026-10-${String(day).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.array(fc.tuple(dayArb, dayArb), { maxLength: 6 }), (pairs) => {
        const spans = pairs.map(
          ([one, other]) => [Math.min(one, other), Math.max(one, other)] as const,
        );
        const absences = spans.map(([from, to]) => absence('a', asDay(from), asDay(to)));
        const days = new Set(
          spans.flatMap(([from, to]) =>
            Array.from({ length: to - from + 1 }, (_, at) => from + at),
          ),
        );
        const found = absencesByCadre([post('a')], absences, '2026-10');
        expect(found[0]?.absentDays).toBe(days.size);
      }),
    );
  });
});

describe('arrears', () => {
  const month = (period: string, due: number | null, paid: number | null) =>
    ({ post: 'a', period: period as '2026-10', due, paid }) as const;

  test.each([
    ['paid in full', [month('2026-10', 60_000, 60_000)], { owed: 0, months: 0, unknown: 0 }],
    ['not paid at all', [month('2026-10', 60_000, 0)], { owed: 60_000, months: 1, unknown: 0 }],
    ['not written', [month('2026-10', 60_000, null)], { owed: null, months: 0, unknown: 1 }],
    [
      'caught up later',
      [month('2026-09', 60_000, 20_000), month('2026-10', 60_000, 100_000)],
      { owed: 0, months: 1, unknown: 0 },
    ],
    ['of a later month', [month('2026-11', 60_000, 0)], { owed: null, months: 0, unknown: 0 }],
  ] as const)('of a salary: %s', (_, salaries, found) => {
    expect(sumArrears(salaries, '2026-10')).toEqual(found);
  });
});
