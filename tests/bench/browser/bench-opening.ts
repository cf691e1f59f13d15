import type { Browser, Page } from 'playwright-core';
import type { BenchLine } from '../bench-line.ts';
import { interleave } from '../measuring.ts';
import { goTo, openPage, paintMs, rest } from './visitor.ts';

/** Where the cursor stands once a form is open. */
export const FIRST_QUESTION = {
  how: 'appears',
  selector: '[data-question] [data-answer] :focus',
} as const;

const PEERS = {
  engine: { how: 'appears', selector: '#shown[data-open]' },
  survey: { how: 'appears', selector: 'input[type=radio]' },
} as const;

/** A form of so many questions, and what may be the time to open it beside that of the engine. */
export interface FormSize {
  readonly questions: number;
  readonly rounds: number;
  /** Milliseconds, measured once side by side on one machine. */
  readonly enketo: number;
  readonly engine: number;
}

/** The pages in which a visit was begun. */
const begun = new WeakSet<Page>();

/** Begins a visit with the one form there is, which the page has read ahead. */
export async function beginVisit(page: Page): Promise<number> {
  await goTo(page, '/visits');
  const read = page.waitForResponse((response) => response.url().endsWith('/instruments/open'));
  await Promise.all([read, page.reload()]);
  const begin = page.getByRole('button', { name: 'Commencer une visite' });
  await begin.waitFor();
  await rest(page);
  if (!begun.has(page)) {
    begun.add(page);
    return paintMs(page, FIRST_QUESTION, () => begin.click());
  }
  // The second of a day is asked about first.
  await begin.click();
  const second = page.getByRole('button', { name: 'Commencer une seconde visite' });
  await second.waitFor();
  await rest(page);
  return paintMs(page, FIRST_QUESTION, () => second.click());
}

/** Goes on with a visit from the start page, where nothing was read ahead. */
export async function resumeVisit(page: Page): Promise<number> {
  await goTo(page, '/');
  await page.reload();
  const resume = page.getByRole('link', { name: 'Reprendre' }).first();
  await resume.waitFor();
  await rest(page);
  return paintMs(page, FIRST_QUESTION, () => resume.click());
}

/** Opens a form in a peer's page; `name?cold` leaves its code unread before. */
export async function openInPeer(
  page: Page,
  address: string,
  peer: keyof typeof PEERS,
  query: string,
): Promise<number> {
  await page.goto(`${address}${peer}.html?${query}`);
  await page.locator('body[data-ready]').waitFor();
  await rest(page);
  return paintMs(page, PEERS[peer], () => page.locator('#open').click());
}

/** From the click that begins or resumes a visit to its first question on the screen, with the cursor in it. */
export async function benchOpening(
  { questions, rounds, enketo, engine }: FormSize,
  page: Page,
  peers: { readonly browser: Browser; readonly address: string; readonly clockFile: string },
): Promise<readonly BenchLine[]> {
  const other = await openPage(peers.browser, peers.clockFile);
  const open = (peer: keyof typeof PEERS, query: string) => () =>
    openInPeer(other, peers.address, peer, query);
  const ms = await interleave(rounds, {
    begun: () => beginVisit(page),
    resumed: () => resumeVisit(page),
    engine: open('engine', `form=${questions}`),
    coldEngine: open('engine', `form=${questions}&cold`),
    survey: open('survey', `form=${questions}`),
  });
  await other.context().close();
  const asEnketo = {
    of: 'ratio',
    atMost: enketo / engine,
    reason: `Enketo ${enketo} of ${engine} ms`,
  } as const;
  const line = (
    what: string,
    ours: 'begun' | 'resumed',
    peer: 'engine' | 'coldEngine' | 'survey',
    name: string,
    budget: BenchLine['budget'],
  ): BenchLine => ({
    what: `${what}, ${questions.toLocaleString('en-GB')} questions, to the first`,
    ours: { value: ms[ours], unit: 'ms' },
    peer: { value: ms[peer], unit: 'ms', name },
    budget,
  });
  return [
    line('begin a visit', 'begun', 'engine', "ODK's engine, its code read", asEnketo),
    line('begin a visit', 'begun', 'survey', 'SurveyJS, its code read', null),
    line('resume from Today', 'resumed', 'coldEngine', "ODK's engine, code unread", null),
  ];
}
