import type { Parsed, Problem } from '../problems/problem.ts';
import { foldSpelling } from '../text/spelling.ts';
import { importProblem } from './import-problem.ts';
import { isInterviewHeading, isRepeatHeading } from './interview-metadata.ts';
import { quoted } from './quoted.ts';
import { type RecordKind, TABLE_COLUMNS, type TableColumns, type TableKind } from './table-kind.ts';

/** A table whose kind is known: where each of its columns stands. */
export interface TableLayout<K extends TableKind = TableKind> {
  readonly kind: K;
  /** The heading as written, for messages. */
  readonly heading: readonly string[];
  /** From the column's stable word (`jours_rupture`) to its position; empty for interviews. */
  readonly positions: ReadonlyMap<string, number>;
}

/**
 * Says which table a person has brought, from its heading alone: order, case, accents and signs are free
 * ("Période", "JOURS RUPTURE"), columns we do not know are warned of and passed over.
 *
 * | heading | result |
 * | --- | --- |
 * | `_uuid`, `KEY` or `meta-instanceID` among the columns | `interviews` |
 * | all needed columns of a kind | that kind |
 * | at least two, and half of what a kind needs | `imports.column-missing` for each missing one, with the kind |
 * | anything else | `imports.table-unknown` |
 */
export function recogniseTable(heading: readonly string[]): Parsed<TableLayout> {
  if (isRepeatHeading(heading)) return refused([importProblem('repeat-table', {})]);
  if (isInterviewHeading(heading)) {
    return {
      ok: true,
      value: { kind: 'interviews', heading, positions: new Map() },
      warnings: [],
    };
  }
  const words = heading.map(columnWord);
  const likeness = rankKinds(new Set(words))[0];
  if (likeness === undefined) return refused([unknownTable(heading)]);
  if (likeness.missing.length > 0) {
    return refused(likeness.missing.map((column) => missingColumn(likeness.kind, column)));
  }
  return layOut(likeness.kind, heading, words);
}

interface Likeness {
  readonly kind: RecordKind;
  readonly found: number;
  readonly missing: readonly string[];
}

/** The kinds that a heading resembles, complete ones first, then those with more columns in common. */
function rankKinds(words: ReadonlySet<string>): readonly Likeness[] {
  return (Object.entries(TABLE_COLUMNS) as [RecordKind, TableColumns][])
    .map(([kind, { needed, optional }]) => ({
      kind,
      neededCount: needed.length,
      missing: needed.filter((column) => !words.has(column)),
      found: [...needed, ...optional].filter((column) => words.has(column)).length,
    }))
    .filter(({ missing, neededCount }) => {
      const present = neededCount - missing.length;
      return missing.length === 0 || (present >= 2 && present * 2 >= neededCount);
    })
    .sort(
      (a, b) =>
        Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
        b.found - a.found ||
        a.missing.length - b.missing.length,
    );
}

function layOut(
  kind: RecordKind,
  heading: readonly string[],
  words: readonly string[],
): Parsed<TableLayout> {
  const columns: TableColumns = TABLE_COLUMNS[kind];
  const known = new Set([...columns.needed, ...columns.optional]);
  const positions = new Map<string, number>();
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  for (const [index, word] of words.entries()) {
    const column = heading[index] ?? '';
    const facts = { column: quoted(column) };
    if (word === '') continue;
    if (!known.has(word)) warnings.push(importProblem('column-unknown', facts, { column }));
    else if (!positions.has(word)) positions.set(word, index);
    else problems.push(importProblem('column-twice', facts, { column }));
  }
  return problems.length > 0
    ? refused(problems)
    : { ok: true, value: { kind, heading, positions }, warnings };
}

/** "Jours rupture", "jours-rupture" and "JOURS_RUPTURE" are one column. */
function columnWord(written: string): string {
  return foldSpelling(written).replaceAll(' ', '_');
}

function missingColumn(kind: RecordKind, column: string): Problem {
  return importProblem('column-missing', { kind, column }, { column });
}

function unknownTable(heading: readonly string[]): Problem {
  const columns = quoted(heading.filter((cell) => cell.trim() !== '').join(', '));
  return importProblem('table-unknown', { columns });
}

function refused(problems: readonly Problem[]): Parsed<never> {
  return { ok: false, problems };
}
