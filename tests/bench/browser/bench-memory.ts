import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../../e2e/browser.ts';
import type { BenchLine, Budget } from '../bench-line.ts';
import { checklistOf, checklistText } from '../large-forms.ts';
import { openInPeer, resumeVisit } from './bench-opening.ts';
import { createFormWorkspace } from './form-workspace.ts';
import { type PeerPages, servePeerPages } from './peer-pages.ts';
import { heapMegabytes, pageMegabytes } from './process-memory.ts';
import { startProgram } from './program.ts';
import { openPage, rest, signIn } from './visitor.ts';

const SIZES = [
  { questions: 1_000, atMost: 250 },
  { questions: 5_000, atMost: 350 },
] as const;

interface PageMemory {
  /** Null where the system does not say. */
  readonly process: number | null;
  readonly heap: number;
}

/** What a page takes at rest, in a browser that shows nothing else. */
async function measurePage(
  { clockFile }: PeerPages,
  open: (page: Page) => Promise<unknown>,
): Promise<PageMemory> {
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, clockFile);
    await open(page);
    await rest(page);
    return { process: await pageMegabytes(browser), heap: await heapMegabytes(page) };
  } finally {
    await browser.close();
  }
}

async function measureOurs(
  scratch: string,
  peers: PeerPages,
  questions: number,
): Promise<PageMemory> {
  const directory = join(scratch, String(questions));
  await createFormWorkspace(directory, checklistText(questions));
  const program = await startProgram(directory);
  try {
    return await measurePage(peers, async (page) => {
      await signIn(page, program.address);
      await resumeVisit(page);
    });
  } finally {
    await program.close();
  }
}

function memoryLine(
  what: string,
  ours: number | null,
  theirs: number | null,
  budget: Budget | null,
): readonly BenchLine[] {
  if (ours === null || theirs === null) return [];
  const peer = { value: theirs, unit: 'MB', name: "ODK's engine alone" };
  return [{ what, ours: { value: ours, unit: 'MB' }, peer, budget }];
}

/** The memory of a page with a large form open, of the whole process and of its scripts. */
export async function benchMemory(scratch: string): Promise<readonly BenchLine[]> {
  const forms = SIZES.map(({ questions }) => [String(questions), checklistOf(questions)] as const);
  const peers = await servePeerPages(scratch, Object.fromEntries(forms));
  const lines: BenchLine[] = [];
  try {
    for (const { questions, atMost } of SIZES) {
      const ours = await measureOurs(scratch, peers, questions);
      const engine = await measurePage(peers, (page) =>
        openInPeer(page, peers.address, 'engine', `form=${questions}`),
      );
      const open = `${questions.toLocaleString('en-GB')} questions open`;
      lines.push(
        ...memoryLine(`memory of the page's process, ${open}`, ours.process, engine.process, {
          of: 'value',
          atMost,
        }),
        ...memoryLine(`what its scripts hold of that, ${open}`, ours.heap, engine.heap, null),
      );
    }
  } finally {
    await peers.close();
  }
  return lines;
}
