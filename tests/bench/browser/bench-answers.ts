import type { Page } from 'playwright-core';
import type { BenchLine, Budget } from '../bench-line.ts';
import { medianOf, percentileOf } from '../measuring.ts';
import { beginVisit, openInPeer } from './bench-opening.ts';
import { keptMs, lookUp, paintMs, rest } from './visitor.ts';

const ANSWERS = 60;
const LETTERS = ['a', 'c'] as const;

/** What is allowed at one size: medians, ninety-fifths, the longest task; milliseconds. */
export interface AnswerBudgets {
  readonly median: number;
  readonly p95: number | null;
  readonly task: number | null;
}

interface Answered {
  readonly painted: readonly number[];
  readonly kept: readonly number[];
  readonly longestTask: number;
}

function letterOf(answer: number): string {
  return LETTERS[answer % LETTERS.length] ?? 'a';
}

const OPEN_QUESTION = () =>
  document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? '';

/** Enter leads to the next question. */
async function goOn(page: Page): Promise<void> {
  const before = await page.evaluate(OPEN_QUESTION);
  await page.keyboard.press('Enter');
  await page.waitForFunction((left) => {
    const card = document.activeElement?.closest<HTMLElement>('[data-question]');
    return card && card.dataset['question'] !== left;
  }, before);
  await lookUp(page);
}

/** Fills a visit from its first question on, as it is typed: a letter, Enter, a letter, Enter. */
async function answerOurs(page: Page): Promise<Answered> {
  await beginVisit(page);
  await rest(page);
  await page.evaluate(() => window.pageClock.longestTask());
  const painted: number[] = [];
  const kept: number[] = [];
  while (painted.length < ANSWERS) {
    const isChoice = await page.evaluate(() => document.activeElement?.matches('[type=radio]'));
    if (isChoice) {
      const letter = letterOf(painted.length);
      const score = { how: 'changes', selector: '[data-score]' } as const;
      painted.push(await paintMs(page, score, () => page.keyboard.press(letter)));
      kept.push(await keptMs(page));
      await lookUp(page);
    } else {
      await page.keyboard.type('3');
    }
    await goOn(page);
  }
  const longestTask = await page.evaluate(() => window.pageClock.longestTask());
  return { painted, kept, longestTask };
}

const SHOWN = {
  engine: '#shown',
  survey: '.sd-progress, .sv-progress, [role=progressbar]',
} as const;

async function answerPeer(
  page: Page,
  address: string,
  peer: keyof typeof SHOWN,
  questions: number,
): Promise<readonly number[]> {
  await openInPeer(page, address, peer, `form=${questions}`);
  const painted: number[] = [];
  while (painted.length < ANSWERS) {
    await page.evaluate((index) => window.goToQuestion?.(index), painted.length);
    await lookUp(page);
    const shown = { how: 'changes', selector: SHOWN[peer] } as const;
    const letter = letterOf(painted.length);
    painted.push(await paintMs(page, shown, () => page.keyboard.press(letter)));
  }
  return painted;
}

/** From the key that answers to the score on the screen, and to the row on the disk. */
export async function benchAnswers(
  questions: number,
  budgets: AnswerBudgets,
  page: Page,
  peer: { readonly page: Page; readonly address: string },
): Promise<readonly BenchLine[]> {
  const ours = await answerOurs(page);
  const engine = await answerPeer(peer.page, peer.address, 'engine', questions);
  const survey = await answerPeer(peer.page, peer.address, 'survey', questions);
  const engineName = 'engine and a line of text';
  const surveyName = 'SurveyJS and its count';
  const atMost = (limit: number | null): Budget | null =>
    limit === null ? null : { of: 'value', atMost: limit };
  const p95 = (values: readonly number[]): number => percentileOf(values, 0.95);
  const line = (
    what: string,
    values: readonly number[],
    beside: readonly number[],
    name: string,
    reduce: (values: readonly number[]) => number,
    budget: Budget | null,
  ): BenchLine => ({
    what: `${what}, ${questions.toLocaleString('en-GB')} questions, ${reduce === p95 ? 'p95' : `median of ${ANSWERS}`}`,
    ours: { value: reduce(values), unit: 'ms' },
    peer: { value: reduce(beside), unit: 'ms', name },
    budget,
  });
  const { painted, kept, longestTask } = ours;
  return [
    line('answer → score', painted, engine, engineName, medianOf, atMost(budgets.median)),
    line('answer → score', painted, survey, surveyName, medianOf, null),
    line('answer → score', painted, engine, engineName, p95, atMost(budgets.p95)),
    line('answer → score', painted, survey, surveyName, p95, null),
    line('answer → on the disk', kept, engine, engineName, medianOf, atMost(budgets.median)),
    line('answer → on the disk', kept, engine, engineName, p95, { of: 'value', atMost: 50 }),
    {
      what: `longest task while it is typed, ${questions.toLocaleString('en-GB')} questions`,
      ours: { value: longestTask, unit: 'ms' },
      peer: null,
      budget: atMost(budgets.task),
    },
  ];
}
