import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parseMarkdownForm } from '../../../shared/domain/instruments/xlsform/markdown-form.ts';
import { openBrowser } from '../../e2e/browser.ts';
import type { BenchLine } from '../bench-line.ts';
import { checklistOf, checklistText, LOTS_TEXT } from '../large-forms.ts';
import { type AnswerBudgets, benchAnswers } from './bench-answers.ts';
import { benchOpening, type FormSize } from './bench-opening.ts';
import { benchRepeat } from './bench-repeat.ts';
import { createFormWorkspace } from './form-workspace.ts';
import { type PeerPages, servePeerPages } from './peer-pages.ts';
import { startProgram } from './program.ts';
import { openPage, signIn } from './visitor.ts';

type Size = FormSize & AnswerBudgets;

const SIZES: readonly Size[] = [
  { questions: 300, rounds: 3, enketo: 260, engine: 318, median: 20, p95: null, task: null },
  { questions: 1_000, rounds: 3, enketo: 677, engine: 667, median: 20, p95: 50, task: 50 },
  { questions: 5_000, rounds: 1, enketo: 3_660, engine: 2_524, median: 50, p95: null, task: null },
];

async function benchSize(
  scratch: string,
  browser: Browser,
  peers: PeerPages,
  size: Size,
): Promise<readonly BenchLine[]> {
  const { questions } = size;
  const directory = join(scratch, String(questions));
  await createFormWorkspace(directory, checklistText(questions));
  const program = await startProgram(directory);
  const page = await openPage(browser, peers.clockFile);
  const peerPage = await openPage(browser, peers.clockFile);
  try {
    await signIn(page, program.address);
    const opening = await benchOpening(size, page, { browser, ...peers });
    const peer = { page: peerPage, address: peers.address };
    return [...opening, ...(await benchAnswers(questions, size, page, peer))];
  } finally {
    await page.context().close();
    await peerPage.context().close();
    await program.close();
  }
}

/** Forms in the browser as people meet them: opened, answered, lengthened; beside ODK's engine alone and SurveyJS. */
export async function benchFormPages(scratch: string): Promise<readonly BenchLine[]> {
  const forms = SIZES.map(({ questions }) => [String(questions), checklistOf(questions)] as const);
  const peers = await servePeerPages(scratch, {
    ...Object.fromEntries(forms),
    lots: parseMarkdownForm(LOTS_TEXT),
  });
  const browser = await openBrowser();
  const lines: BenchLine[] = [];
  try {
    for (const size of SIZES) lines.push(...(await benchSize(scratch, browser, peers, size)));
    lines.push(...(await benchRepeat(scratch, browser, peers)));
  } finally {
    await browser.close();
    await peers.close();
  }
  return lines;
}
