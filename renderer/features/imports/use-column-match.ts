import { useMemo, useState } from 'react';
import type { SeenTable } from '../../../shared/contract/imports.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Heading } from '../../../shared/domain/imports/heading.ts';
import { layOutMatch, type RecordLayout } from '../../../shared/domain/imports/matched-layout.ts';
import { type MeantRow, MergedRows } from '../../../shared/domain/imports/merged-rows.ts';
import {
  headingsAt,
  proposeColumns,
  type TableHead,
  titlesAbove,
} from '../../../shared/domain/imports/propose-match.ts';
import { decideSaidMonth, type SaidMonth } from '../../../shared/domain/imports/said-month.ts';
import type { MatchedKind, TableMatch } from '../../../shared/domain/imports/table-match.ts';
import type { Parsed } from '../../../shared/domain/problems/problem.ts';

/** What a person has said so far of a table, and what it comes to. */
export interface ColumnMatch {
  readonly head: TableHead;
  readonly heading: MeantRow;
  readonly headings: readonly Heading[];
  /** The rows below the heading. */
  readonly rows: readonly MeantRow[];
  readonly match: TableMatch;
  readonly said: SaidMonth;
  /** What the person said of the month; `null` where the titles do. */
  readonly month: Month | null;
  readonly laidOut: Parsed<readonly RecordLayout[]>;
  readonly chooseHeading: (row: number) => void;
  readonly chooseKind: (kind: MatchedKind) => void;
  /** An empty meaning: the column is not read. */
  readonly chooseMeaning: (word: string, meaning: string) => void;
  readonly chooseMonth: (month: Month | null) => void;
  readonly change: (part: Partial<Pick<TableMatch, 'box' | 'direction'>>) => void;
}

function readHead({ rows, ranges }: SeenTable): TableHead {
  const merged = new MergedRows(ranges);
  const meant = rows.map((row) => merged.read(row));
  return { rows: meant, width: Math.max(...meant.map(({ cells }) => cells.length)) };
}

function findHeading({ rows }: TableHead, number: number): MeantRow {
  const heading = rows.find((row) => row.number === number) ?? rows[0];
  if (heading === undefined) throw new Error('A table that is shown has rows');
  return heading;
}

interface Said {
  readonly headingRow: number;
  readonly match: TableMatch;
  readonly month: Month | null;
}

/** The matching of one table's columns, while a person says what they mean. */
export function useColumnMatch(seen: SeenTable, usual: Month | null): ColumnMatch {
  const head = useMemo(() => readHead(seen), [seen]);
  const [state, setState] = useState<Said>({ ...seen, month: null });
  const { headingRow, match, month } = state;
  const heading = findHeading(head, headingRow);
  const headings = headingsAt(head, heading);
  const titles = titlesAbove(head, headingRow);
  const said = decideSaidMonth({ chosen: month, titles, name: seen.name, usual });

  function propose(row: MeantRow, kind: MatchedKind): void {
    const above = titlesAbove(head, row.number);
    const proposed = proposeColumns(kind, headingsAt(head, row), above).match;
    setState({ ...state, headingRow: row.number, match: proposed });
  }

  function chooseMeaning(word: string, meaning: string): void {
    const { [word]: _, ...others } = match.columns;
    const columns = meaning === '' ? others : { ...others, [word]: meaning };
    setState({ ...state, match: { ...match, columns } });
  }

  return {
    head,
    heading,
    headings,
    rows: head.rows.filter(({ number }) => number > headingRow),
    match,
    said,
    month,
    laidOut: layOutMatch(match, headings, said),
    chooseHeading: (row) => propose(findHeading(head, row), match.kind),
    chooseKind: (kind) => propose(heading, kind),
    chooseMeaning,
    chooseMonth: (chosen) => setState({ ...state, month: chosen }),
    change: (part) => setState({ ...state, match: { ...match, ...part } }),
  };
}
