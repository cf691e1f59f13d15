import {
  lineNumber,
  type PaperForm,
  type PaperLine,
} from '../../shared/domain/instruments/paper/paper-form.ts';
import { plainPath } from '../../shared/domain/instruments/paths.ts';
import { pathOf } from './form-nodes.ts';
import type { PageEntry, PageLayout } from './form-pages.ts';

/** Lines that the answers closed, so that the cursor went past them. */
export interface PassedLines {
  readonly from: number;
  readonly to: number;
}

function lineOf(paper: PaperForm, entry: PageEntry | undefined): PaperLine | null {
  if (entry?.kind !== 'question') return null;
  return paper.lineAt.get(plainPath(pathOf(entry.node))) ?? null;
}

/** Whether a place is typed from the paper: a line, or the button that adds a row. */
export function isTyped(paper: PaperForm, entry: PageEntry): boolean {
  return entry.kind === 'add' || lineOf(paper, entry) !== null;
}

/** The lines between two places that the answers have closed; null where none is. */
export function findPassedLines(
  pages: readonly PageLayout[],
  paper: PaperForm,
  from: string,
  to: string,
): PassedLines | null {
  const entries = pages.flatMap((page) => page.entries);
  const start = lineOf(
    paper,
    entries.find(({ key }) => key === from),
  )?.number;
  const target = entries.find(({ key }) => key === to);
  const end = target ? lineOf(paper, target)?.number : paper.lines.length + 1;
  if (start === undefined || end === undefined || end <= start + 1) return null;
  return { from: start + 1, to: end - 1 };
}

/** The place of a line by its printed number, `14` or `14.2`; null while the answers close it, or there is none. */
export function findLineKey(
  pages: readonly PageLayout[],
  paper: PaperForm,
  typed: string,
): string | null {
  const entries = pages.flatMap((page) => page.entries);
  const numberOf = (entry: PageEntry): string =>
    entry.kind === 'question' ? lineNumber(paper, pathOf(entry.node)) : '';
  const whole = entries.find((entry) => numberOf(entry) === typed);
  const firstRow = entries.find((entry) => numberOf(entry).startsWith(`${typed}.`));
  return (whole ?? firstRow)?.key ?? null;
}
