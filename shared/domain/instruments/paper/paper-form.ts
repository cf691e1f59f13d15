import type {
  Choice,
  FormDefinition,
  FormGroup,
  FormNode,
  FormQuestion,
} from '../form-definition.ts';
import { plainPath } from '../paths.ts';
import { questionKinds } from '../xlsform/question-types.ts';
import { type Condition, listPaths, readCondition } from './condition.ts';
import { type FormBind, readBinds, readLongTexts, readRowCounts } from './form-binds.ts';
import { findJumps, type Jump } from './jumps.ts';

/** More choices than that are not printed: the answer is written in words. The screen searches them as well. */
export const PRINTED_CHOICES = 30;

/** A question with the number of its line, which is the same on paper, in typing back and in a comparison. */
export interface PaperLine {
  readonly kind: 'line';
  /** Its place among all that a person answers, from 1; every row of a repeat has it. */
  readonly number: number;
  readonly question: FormQuestion;
  /** The choices with the number that their box carries; empty where the answer is written. */
  readonly choices: readonly PaperChoice[];
  /** Whether the form asks for several lines of words. */
  readonly isLong: boolean;
  readonly condition: Condition | null;
  /** Where an answer leads past other lines. */
  readonly jumps: readonly Jump[];
}

/** A choice as it is printed. */
export interface PaperChoice extends Choice {
  /** `1`, or `01` where there are ten or more: as many signs for each, so that typing needs no end. */
  readonly number: string;
}

/** A text that is only read. */
export interface PaperNote {
  readonly kind: 'note';
  readonly question: FormQuestion;
  readonly condition: Condition | null;
}

/** A group or repeat with what stands in it; `rows` where the form itself says how many there are. */
export interface PaperGroup {
  readonly kind: 'group' | 'repeat';
  readonly group: FormGroup;
  readonly condition: Condition | null;
  readonly rows: number | null;
  readonly entries: readonly PaperEntry[];
}

/** What stands on the paper. */
export type PaperEntry = PaperLine | PaperNote | PaperGroup;

/** A form as it stands on paper. */
export interface PaperForm {
  readonly definition: FormDefinition;
  readonly entries: readonly PaperEntry[];
  /** All lines in order; the line of number n is at n − 1. */
  readonly lines: readonly PaperLine[];
  /** By path without row numbers. */
  readonly lineAt: ReadonlyMap<string, PaperLine>;
  /** The lines that an element which nobody fills in is worked out from, by its path. */
  readonly sourcesOf: (path: string) => readonly number[];
}

/** The number that a choice is printed with and typed by: `3` of 5, `03` of 12. */
export function choiceNumber(index: number, count: number): string {
  return String(index + 1).padStart(count < 10 ? 1 : 2, '0');
}

/** What only a device fills in, or the form works out, is not on the paper. */
function isFilled(question: FormQuestion, bind: FormBind | undefined): boolean {
  if (question.type === 'note') return false;
  const isShown = (questionKinds[question.type]?.body ?? null) !== null;
  return isShown && bind?.readonly !== true && (bind?.calculate ?? '') === '';
}

function listChoices(form: FormDefinition, question: FormQuestion): readonly PaperChoice[] {
  const list = form.lists.find(({ name }) => name === question.listName);
  if (!list || question.search || list.size !== undefined || list.choices.length > PRINTED_CHOICES)
    return [];
  const { length } = list.choices;
  return list.choices.map((choice, index) => ({ ...choice, number: choiceNumber(index, length) }));
}

type BareLine = Omit<PaperLine, 'jumps'> & { readonly jumps: readonly Jump[] };

/**
 * Lays a form out for paper: every question that a person answers has a line, numbered by its place in the form, so that
 * the same form has the same numbers wherever it is printed. `xform` is what the compiler made of the same form.
 *
 * @example a form of a date, a calculation, a group of two selects → lines 1, 2 and 3
 */
export function layOutForm(form: FormDefinition, xform: string): PaperForm {
  const binds = readBinds(xform);
  const counts = readRowCounts(xform);
  const long = readLongTexts(xform);
  const lines: PaperLine[] = [];
  const conditionOf = (path: string): Condition | null =>
    readCondition(binds.get(path)?.relevant ?? '', path);
  const layOut = (nodes: readonly FormNode[]): readonly PaperEntry[] =>
    nodes.flatMap((node): readonly PaperEntry[] => {
      const condition = conditionOf(node.path);
      if (node.kind !== 'question') {
        const rows = counts.get(node.path) ?? null;
        return [{ kind: node.kind, group: node, condition, rows, entries: layOut(node.children) }];
      }
      if (node.type === 'note') return [{ kind: 'note', question: node, condition }];
      if (!isFilled(node, binds.get(node.path))) return [];
      const line: BareLine = {
        kind: 'line',
        number: lines.length + 1,
        question: node,
        choices: listChoices(form, node),
        isLong: long.has(node.path),
        condition,
        jumps: [],
      };
      lines.push(line);
      return [line];
    });
  return withJumps(form, layOut(form.children), lines, binds);
}

function withJumps(
  definition: FormDefinition,
  bare: readonly PaperEntry[],
  bareLines: readonly PaperLine[],
  binds: ReadonlyMap<string, FormBind>,
): PaperForm {
  const jumps = findJumps(bare);
  const lines = bareLines.map((line) => ({ ...line, jumps: jumps.get(line.number) ?? [] }));
  const place = (entries: readonly PaperEntry[]): readonly PaperEntry[] =>
    entries.map((entry) => {
      if (entry.kind === 'line') return lines[entry.number - 1] ?? entry;
      return entry.kind === 'note' ? entry : { ...entry, entries: place(entry.entries) };
    });
  const lineAt = new Map(lines.map((line) => [line.question.path, line]));
  const sourcesOf = (path: string, depth = 0): readonly number[] => {
    const line = lineAt.get(path);
    if (line) return [line.number];
    const calculate = binds.get(path)?.calculate ?? '';
    // A calculation can rest on others, never on itself.
    const paths = depth > 8 ? [] : listPaths(calculate, path);
    return [...new Set(paths.flatMap((each) => sourcesOf(each, depth + 1)))].toSorted(
      (a, b) => a - b,
    );
  };
  return { definition, entries: place(bare), lines, lineAt, sourcesOf: (path) => sourcesOf(path) };
}

/** All that must hold for a line to be asked, from the outermost group inwards; nothing for one that always is. */
export function conditionsOf(
  { entries }: Pick<PaperForm, 'entries'>,
  number: number,
): readonly Condition[] {
  for (const entry of entries) {
    const own = entry.condition === null ? [] : [entry.condition];
    if (entry.kind === 'line' && entry.number === number) return own;
    if (entry.kind === 'group' || entry.kind === 'repeat') {
      const isWithin = entry.entries.some((each) => holds(each, number));
      if (isWithin) return [...own, ...conditionsOf(entry, number)];
    }
  }
  return [];
}

function holds(entry: PaperEntry, number: number): boolean {
  if (entry.kind === 'line') return entry.number === number;
  return entry.kind !== 'note' && entry.entries.some((each) => holds(each, number));
}

/** `.2` for the second row, `.2.1` for the first row in it; `''` outside repeats. */
export function rowSuffix(path: string): string {
  return [...path.matchAll(/\[(\d+)\]/g)].map(([, row]) => `.${row}`).join('');
}

/** The line of an answer as it is printed: `14`, in the second row of a repeat `14.2`; `''` for what has no line. */
export function lineNumber(form: PaperForm, path: string): string {
  const line = form.lineAt.get(plainPath(path));
  return line === undefined ? '' : `${line.number}${rowSuffix(path)}`;
}
