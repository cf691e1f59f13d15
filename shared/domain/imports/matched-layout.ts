import type { Parsed, Problem } from '../problems/problem.ts';
import { columnLetters } from '../tables/sheet.ts';
import type { Heading } from './heading.ts';
import { importProblem } from './import-problem.ts';
import { quoted } from './quoted.ts';
import type { TableLayout } from './recognise-table.ts';
import { monthText, type SaidMonth } from './said-month.ts';
import type { RecordKind } from './table-kind.ts';
import {
  isMeaning,
  type MatchedKind,
  meaningOf,
  type TableMatch,
  VALUE_COLUMNS,
} from './table-match.ts';

/**
 * How one line of a table becomes one record. A table with months across has a layout for each of its months, and each
 * line becomes as many records.
 */
export interface RecordLayout {
  readonly layout: TableLayout<RecordKind>;
  /** Cells to be put behind those of the line: the month of its heading, the box of the whole table. */
  readonly fixed: readonly string[];
  /** Where the numbers of the record stand. */
  readonly values: readonly number[];
  /** Where its own month stands; `null` where the line does not say it. */
  readonly period: number | null;
  /** Whether the line has other records beside this one. */
  readonly isAcross: boolean;
}

/** A column with what it means, and what its heading says for all its cells. */
interface MeantColumn {
  readonly heading: Heading;
  readonly column: string;
  readonly says: Readonly<Record<string, string>>;
}

/** What a table cannot be read without; a number, and for some a month, come on top. */
const NEEDED: Readonly<Record<MatchedKind, readonly string[]>> = {
  stock: ['produit'],
  services: ['indicateur'],
  staff: ['cadre'],
  money: ['caisse', 'rubrique', 'sens', 'montant'],
  population: ['annee', 'population'],
};

const KINDS_BY_MONTH: readonly MatchedKind[] = ['stock', 'services', 'money'];

/**
 * Lays the columns of a table out as they were matched, or says what is missing to it. `said` is the month of a table
 * whose lines have none, and the year of months across that have none.
 *
 * | columns | layouts |
 * | --- | --- |
 * | `Produit`, `Entrées`, `Sorties` | one |
 * | `Activité`, `Janvier`, `Février` as `valeur` | one a month |
 * | `Rubrique`, `Recettes`, `Dépenses` | one a direction |
 * | two as `produit` | `imports.match-twice` |
 */
export function layOutMatch(
  match: TableMatch,
  headings: readonly Heading[],
  said: SaidMonth,
): Parsed<readonly RecordLayout[]> {
  const columns = headings.flatMap((heading) => meanColumn(match, heading, said));
  const shared = columns.filter(({ says }) => Object.keys(says).length === 0);
  const across = groupBySaying(columns.filter((column) => !shared.includes(column)));
  const groups = across.length > 0 ? across.map((own) => [...shared, ...own]) : [shared];
  const yearless = findYearless(match, columns);
  // Without their years two months are one, and would seem to be of one meaning.
  if (yearless.length > 0) return { ok: false, problems: yearless };
  const problems = [
    ...(across.length > 0 ? findMixed(match, shared) : []),
    ...groups.slice(0, 1).flatMap((group) => findMissing(match, group, said)),
    ...uniqueProblems(groups.flatMap(findTwice)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const layouts = groups.map((group) =>
    layOutGroup(match, headings, group, said, across.length > 1),
  );
  return { ok: true, value: layouts, warnings: [] };
}

function meanColumn(match: TableMatch, heading: Heading, said: SaidMonth): readonly MeantColumn[] {
  const meaning = meaningOf(match, heading);
  if (!isMeaning(match.kind, meaning)) return [];
  const [column = '', own] = meaning.split('@');
  const says: Record<string, string> = {};
  if (own === 'indicateur') says['indicateur'] = heading.text;
  else if (own !== undefined) says['sens'] = own;
  const { month } = heading;
  const isDated = KINDS_BY_MONTH.includes(match.kind) || match.kind === 'staff';
  if (month !== null && isDated && VALUE_COLUMNS[match.kind].includes(column)) {
    const year = month.year ?? said.year;
    says['periode'] = year === null ? '' : monthText(year, month.month);
  }
  return [{ heading, column, says }];
}

function groupBySaying(columns: readonly MeantColumn[]): readonly (readonly MeantColumn[])[] {
  const groups = new Map<string, MeantColumn[]>();
  for (const column of columns) {
    const key = JSON.stringify(column.says);
    const group = groups.get(key);
    if (group) group.push(column);
    else groups.set(key, [column]);
  }
  return [...groups.values()];
}

function findYearless(match: TableMatch, columns: readonly MeantColumn[]): readonly Problem[] {
  const yearless = columns.find(({ says }) => says['periode'] === '');
  if (yearless === undefined) return [];
  return [
    importProblem('match-year-missing', {
      kind: match.kind,
      column: quoted(yearless.heading.text),
    }),
  ];
}

/** A number that stands beside months across is of none of them. */
function findMixed(match: TableMatch, shared: readonly MeantColumn[]): readonly Problem[] {
  return shared
    .filter(({ column }) => VALUE_COLUMNS[match.kind].includes(column))
    .map(({ heading }) => importProblem('match-mixed', { column: quoted(heading.text) }));
}

function findTwice(group: readonly MeantColumn[]): readonly Problem[] {
  const seen = new Map<string, MeantColumn>();
  return group.flatMap((column) => {
    const earlier = seen.get(column.column);
    if (earlier === undefined) seen.set(column.column, column);
    if (earlier === undefined) return [];
    const facts = { column: quoted(column.heading.text), other: quoted(earlier.heading.text) };
    return [importProblem('match-twice', { ...facts, meaning: column.column })];
  });
}

function uniqueProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function findMissing(
  match: TableMatch,
  group: readonly MeantColumn[],
  said: SaidMonth,
): readonly Problem[] {
  const { kind } = match;
  const known = new Set([
    ...group.flatMap(({ column, says }) => [column, ...Object.keys(says)]),
    ...Object.keys(constantsOf(match, said)),
  ]);
  const missing = NEEDED[kind].filter((column) => !known.has(column));
  const hasNumber = group.some(({ column }) => VALUE_COLUMNS[kind].includes(column));
  return [
    ...missing.map((column) => importProblem('match-missing', { kind, column })),
    ...(hasNumber || missing.length > 0 ? [] : [importProblem('match-without-number', { kind })]),
    ...(KINDS_BY_MONTH.includes(kind) && !known.has('periode')
      ? [importProblem('match-month-missing', { kind })]
      : []),
  ];
}

/** What holds for all lines of the table. */
function constantsOf(
  { kind, box, direction }: TableMatch,
  said: SaidMonth,
): Readonly<Record<string, string>> {
  if (kind === 'population') return said.year === null ? {} : { annee: String(said.year) };
  const period = said.month === null ? {} : { periode: said.month };
  if (kind !== 'money') return period;
  return {
    ...period,
    ...(box === null ? {} : { caisse: box }),
    ...(direction === null ? {} : { sens: direction }),
  };
}

function layOutGroup(
  match: TableMatch,
  headings: readonly Heading[],
  group: readonly MeantColumn[],
  said: SaidMonth,
  isAcross: boolean,
): RecordLayout {
  const positions = new Map(group.map(({ heading, column }) => [column, heading.position]));
  const constants = Object.entries(constantsOf(match, said)).filter(
    ([column]) => !positions.has(column),
  );
  const own = Object.entries(
    Object.assign({}, ...group.map(({ says }) => says)) as Record<string, string>,
  );
  const fixed = new Map([...constants, ...own]);
  for (const [index, column] of [...fixed.keys()].entries())
    positions.set(column, headings.length + index);
  const labels = [...fixed.keys()].map((column) => labelOf(column, group));
  const period = positions.get('periode') ?? null;
  return {
    layout: {
      kind: match.kind,
      heading: [
        ...headings.map(({ text, position }) => text || columnLetters(position)),
        ...labels,
      ],
      positions,
    },
    fixed: [...fixed.values()],
    values: group.flatMap(({ heading, column }) =>
      VALUE_COLUMNS[match.kind].includes(column) ? [heading.position] : [],
    ),
    period: period !== null && period < headings.length ? period : null,
    isAcross,
  };
}

/** What a heading says is complained of at that heading. */
function labelOf(column: string, group: readonly MeantColumn[]): string {
  return group.find(({ says }) => says[column] !== undefined)?.heading.text ?? column;
}
