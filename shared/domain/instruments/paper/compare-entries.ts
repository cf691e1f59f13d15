import { plainPath } from '../paths.ts';
import type { Answer } from '../submission.ts';
import { lineNumber, type PaperForm } from './paper-form.ts';

/** A line that two people typed differently; `null` where the form did not ask it of one of them. */
export interface EntryDifference {
  readonly path: string;
  readonly first: string | null;
  readonly second: string | null;
}

/** What came of typing a paper twice. */
export interface EntryComparison {
  /** The lines that at least one of the two was asked. */
  readonly fields: number;
  /** In the order of the form. */
  readonly differences: readonly EntryDifference[];
}

/** The same answer, however it was typed: spaces, `5` and `5.0`, the order in which several boxes were ticked. */
function plain(value: string | null, type: string): string | null {
  if (value === null) return null;
  const text = value.trim().replace(/\s+/g, ' ');
  if (type === 'select_multiple') return text.split(' ').toSorted().join(' ');
  if (type === 'integer' || type === 'decimal' || type === 'range')
    return text === '' || Number.isNaN(Number(text)) ? text : String(Number(text));
  return text;
}

/** Files are given once, and have no words to compare. */
const FILES: ReadonlySet<string> = new Set(['image', 'audio', 'video', 'file']);

/**
 * Compares two typings of one paper, line by line. What the form works out, remarks and files are left out: nobody typed
 * them. An answer that is empty on one side and not asked on the other is no difference.
 *
 * @example first `{ /eau: 'oui' }`, second `{ /eau: 'non' }` → fields 1, one difference; error rate 100 %
 */
export function compareEntries(
  form: PaperForm,
  first: readonly Answer[],
  second: readonly Answer[],
): EntryComparison {
  const typed = (answers: readonly Answer[]): ReadonlyMap<string, string> =>
    new Map(
      answers
        .filter(({ path }) => lineNumber(form, path) !== '')
        .filter(({ path }) => !FILES.has(typeOf(form, path)))
        .map(({ path, value }) => [path, value]),
    );
  const [one, two] = [typed(first), typed(second)];
  const paths = [...new Set([...one.keys(), ...two.keys()])].toSorted((a, b) => byLine(form, a, b));
  const differences = paths.flatMap((path): readonly EntryDifference[] => {
    const type = typeOf(form, path);
    const [before, after] = [one.get(path) ?? null, two.get(path) ?? null];
    const isSame = (plain(before, type) ?? '') === (plain(after, type) ?? '');
    return isSame ? [] : [{ path, first: before, second: after }];
  });
  return { fields: paths.length, differences };
}

function typeOf(form: PaperForm, path: string): string {
  return form.lineAt.get(plainPath(path))?.question.type ?? '';
}

/** Row by row of a repeat, as the paper has it. */
function byLine(form: PaperForm, a: string, b: string): number {
  const [one, two] = [placeOf(form, a), placeOf(form, b)];
  const apart = one.findIndex((step, index) => step !== two[index]);
  return apart === -1 ? 0 : (one[apart] ?? 0) - (two[apart] ?? 0);
}

/** The first line and the row of each repeat around it, then its own line. */
function placeOf(form: PaperForm, path: string): readonly number[] {
  const rows = [...path.matchAll(/\[(\d+)\]/g)].flatMap(({ 0: text, 1: row, index }) => {
    const repeat = plainPath(path.slice(0, index + text.length));
    const start = form.lines.find(({ question }) => question.path.startsWith(`${repeat}/`));
    return [start?.number ?? 0, Number(row)];
  });
  return [...rows, form.lineAt.get(plainPath(path))?.number ?? 0];
}
