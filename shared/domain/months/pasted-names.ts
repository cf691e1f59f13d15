import { type CatalogueEntry, compactSpelling, createNameFinder } from '../catalogues/catalogue.ts';
import { proposeEntry } from '../catalogues/propose-entry.ts';
import { type PastePlace, type PastePlan, type RefusedCell, readPasted } from './pasted-block.ts';
import { readCell } from './read-cell.ts';
import type { CellChange, SheetColumn, SheetRow } from './sheet.ts';

/**
 * Why a line of a pasted block went into no line of the sheet: no line has its name (`unknown`), several could be meant
 * (`several`), a line above has the same name (`twice`), the line is "non géré ici" (`unmanaged`).
 */
export type LeftReason = 'unknown' | 'several' | 'twice' | 'unmanaged';

/** A line of a pasted block that waits beside the sheet until a person says what it is. */
export interface LeftLine {
  /** As it was written. */
  readonly name: string;
  readonly reason: LeftReason;
  /** What it brought, by the column that it would go into. */
  readonly texts: readonly { readonly column: string; readonly text: string }[];
}

/** What pasting a block by names would do. */
export interface NamedPastePlan extends PastePlan {
  readonly left: readonly LeftLine[];
}

/** What a written name means in a sheet. */
export interface RowNames {
  /** The line that has the name; `several` where more than one has. */
  readonly find: (name: string) => SheetRow | 'several' | null;
  /** The line that the name most likely means. */
  readonly propose: (name: string) => SheetRow | null;
}

function toNamed(row: SheetRow): CatalogueEntry & { readonly row: SheetRow } {
  const { id, label, aliases = [] } = row;
  return { code: id, name: label, labels: { fr: label, en: label }, aliases, row };
}

/**
 * Prepares the names of a sheet's lines: codes, labels and what else people write. A heading that stands in several cash
 * boxes is meant where the keyboard is: lines of its `group` come first.
 */
export function createRowNames(rows: readonly SheetRow[], group: string): RowNames {
  const all = rows.map(toNamed);
  const near = all.filter(({ row }) => row.group === group);
  const [findNear, findAny] = [createNameFinder(near), createNameFinder(all)];
  const held = new Set(all.flatMap(({ name, aliases }) => [name, ...aliases]).map(compactSpelling));
  return {
    find(name) {
      const found = findNear(name) ?? findAny(name);
      if (found) return found.row;
      return held.has(compactSpelling(name)) && name.trim() !== '' ? 'several' : null;
    },
    propose: (name) => (proposeEntry(near, name) ?? proposeEntry(all, name))?.row ?? null,
  };
}

/** Words where the sheet has numbers; enough of them to know what the column is. */
const WORDS_LOOKED_AT = 30;

function wordsFirst(block: readonly (readonly string[])[], column: SheetColumn): readonly string[] {
  if (column.kind === 'text') return [];
  return block.flatMap(([first = '', ...others]) =>
    others.length > 0 && /\p{L}/u.test(first) && !readCell(column.kind, first).ok ? [first] : [],
  );
}

/** The columns that the heading of a block names, in its order; `null` where its first line is no heading. */
function readHeading(
  [first, ...texts]: readonly string[],
  names: RowNames,
  columns: readonly SheetColumn[],
  titles: Readonly<Record<string, string>>,
): readonly string[] | null {
  if (first === undefined || texts.length === 0 || names.find(first) !== null) return null;
  const codes = texts.flatMap((text) => {
    const isMeant = ({ code }: SheetColumn): boolean =>
      [code, titles[code] ?? code].some((each) => compactSpelling(each) === compactSpelling(text));
    return columns.find(isMeant)?.code ?? [];
  });
  return codes.length === texts.length ? codes : null;
}

/**
 * Lays a block over the lines that its first column names, whatever their order; `null` where the block names none: it
 * then goes where the keyboard is. A block names its lines when it has more than one column, its first holds words where
 * the sheet has numbers, and at least one of them is, or is like, the name of a line. The other columns go where the
 * block's heading says, else from the column of `place` on. What goes into no line is kept with its texts.
 */
export function planNamedPaste(
  block: readonly (readonly string[])[],
  place: PastePlace,
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  titles: Readonly<Record<string, string>>,
): NamedPastePlan | null {
  const column = columns[place.column];
  const words = column === undefined ? [] : wordsFirst(block, column).slice(0, WORDS_LOOKED_AT);
  if (words.length === 0) return null;
  const names = createRowNames(rows, rows[place.row]?.group ?? '');
  if (!words.some((word) => names.find(word) !== null || names.propose(word) !== null)) return null;
  const heading = readHeading(block[0] ?? [], names, columns, titles);
  const codes = heading ?? columns.slice(place.column).map(({ code }) => code);
  return layLines(heading === null ? block : block.slice(1), codes, names, columns);
}

function layLines(
  block: readonly (readonly string[])[],
  codes: readonly string[],
  names: RowNames,
  columns: readonly SheetColumn[],
): NamedPastePlan {
  const changes: CellChange[] = [];
  const refused: RefusedCell[] = [];
  const left: LeftLine[] = [];
  const taken = new Set<string>();
  let outside = 0;
  for (const [written = '', ...line] of block) {
    const name = written.trim();
    if (name === '' && line.every((text) => text.trim() === '')) continue;
    outside += line.slice(codes.length).filter((text) => text.trim() !== '').length;
    const texts = line
      .slice(0, codes.length)
      .map((text, position) => ({ column: codes[position] ?? '', text }));
    const found = findFree(names.find(name), taken);
    if (typeof found === 'string') {
      left.push({ name, reason: found, texts });
      continue;
    }
    taken.add(found.id);
    const read = readTexts(found, texts, columns);
    changes.push(...read.changes);
    refused.push(...read.refused);
  }
  return { changes, refused, outside, left };
}

function findFree(
  found: SheetRow | 'several' | null,
  taken: ReadonlySet<string>,
): SheetRow | LeftReason {
  if (found === null) return 'unknown';
  if (found === 'several') return 'several';
  if (!found.managed) return 'unmanaged';
  return taken.has(found.id) ? 'twice' : found;
}

/** What the texts of a line come to once they go into a line of the sheet. */
export function readTexts(
  row: SheetRow,
  texts: LeftLine['texts'],
  columns: readonly SheetColumn[],
): Pick<PastePlan, 'changes' | 'refused'> {
  const changes: CellChange[] = [];
  const refused: RefusedCell[] = [];
  for (const { column: code, text } of texts) {
    const column = columns.find((each) => each.code === code);
    const read = column ? readPasted(row, column, text) : null;
    if (read === null) continue;
    if ('value' in read) changes.push({ row: row.id, column: code, value: read.value });
    else refused.push({ row: row.id, column: code, text, code: read.code });
  }
  return { changes, refused };
}
