import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from './published/method-case.ts';
import { METHOD_CASES } from './published/method-cases.ts';

const PROGRAM = join(import.meta.dirname, 'published/answer-cases.ts');

/** Far west and far east of Greenwich, with what midnight is there in winter and in summer. */
const ZONES = [
  {
    zone: 'America/Los_Angeles',
    newYear: '2028-01-01T08:00:00.000Z',
    summer: '2028-07-01T07:00:00.000Z',
  },
  {
    zone: 'Pacific/Auckland',
    newYear: '2027-12-31T11:00:00.000Z',
    summer: '2028-06-30T12:00:00.000Z',
  },
] as const;

interface Answers {
  readonly zone: string;
  readonly newYear: string;
  readonly summer: string;
  readonly answers: readonly Answer[];
}

function answerIn(zone: string): Answers {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Answers;
}

/** The same answer with room for what lies behind the decimals that were published. */
function withRoom(answer: Answer, decimals: number): unknown {
  if (typeof answer === 'number') return expect.closeTo(answer, decimals);
  return Array.isArray(answer) ? answer.map((each: Answer) => withRoom(each, decimals)) : answer;
}

describe.each(ZONES)('the worked examples of the methods, in $zone', (place) => {
  const { answers, ...told } = answerIn(place.zone);

  it('are answered by a program that lives there', () => {
    expect(told).toEqual(place);
    expect(answers).toHaveLength(METHOD_CASES.length);
  });

  it.each(METHOD_CASES.map((each, at) => ({ ...each, answer: answers[at] })))(
    '$given ($source)',
    ({ answer, expected, decimals = 9 }) => {
      expect(answer).toEqual(withRoom(expected, decimals));
    },
  );
});
