import type { FormDefinition } from '../form-definition.ts';
import { plainPath, rowPrefix, rowsAround } from '../paths.ts';
import type { Answer, Submission } from '../submission.ts';
import { listPlaces, matchNodes, type PlacedNode } from './match-nodes.ts';

/** A column of the answers to a form over all its versions. */
export interface UnionColumn {
  /** The path under which the question first appeared, whatever becomes of it: `pharmacie/froid`. */
  readonly heading: string;
  /** Where the question stands in each version that has it: `/pharmacie/froid` by version. */
  readonly paths: ReadonlyMap<string, string>;
}

/** The columns of one level of a form: of the form itself, or of the rows of a repeat. */
export interface UnionTable {
  /** The heading of the repeat, `''` of the form itself. */
  readonly repeat: string;
  /** The table of the form or repeat around; `null` of the form itself. */
  readonly parent: string | null;
  /** Where the repeat stands in each version that has it; `''` in every version for the form itself. */
  readonly paths: ReadonlyMap<string, string>;
  readonly columns: readonly UnionColumn[];
}

/** A row of one table: an answer for each column, `null` where the form did not ask. */
export interface UnionRow {
  /** The number of the filled form, with the row behind it in a repeat: `uuid:1/lots[2]`. */
  readonly key: string;
  /** Of a row of a repeat, the row around it. */
  readonly parentKey: string | null;
  readonly values: readonly (string | null)[];
}

/**
 * The columns for the answers to all versions of a form, given in the order in which they came: the union of what they
 * ask. A question keeps its column and the column its place for good: one that was removed keeps it, one that moved or
 * was reworded too, one that is new comes last in its group. The columns of fewer versions are therefore always among
 * those of more, in the same order. A question that goes into or out of a repeat gets a column of its own, since its
 * answers are rows of another table.
 *
 * @example v1 `/a/x /a/y /b/z`, v2 `/a/x /a/w /b/y` → `a/x a/y a/w b/z`; `a/y` is `/a/y` in v1, `/b/y` in v2
 */
export function uniteVersions(versions: readonly FormDefinition[]): readonly UnionTable[] {
  const union = new Union();
  for (const version of versions) union.add(version);
  return union.tables();
}

/** The rows that a filled form has in a table: of a repeat all that hold any answer, also one in a repeat inside. */
export function readUnionRows(table: UnionTable, filled: Submission): readonly UnionRow[] {
  const own = table.columns.map(({ paths }) => paths.get(filled.version));
  const answers = Map.groupBy(filled.answers, ({ path }) => rowPrefix(path));
  return listRows(table, filled).map((row) => ({
    key: filled.instanceId + row,
    parentKey:
      row === '' ? null : filled.instanceId + rowPrefix(row.slice(0, row.lastIndexOf('/'))),
    values: own.map((path) => valueAt(answers.get(row) ?? [], path)),
  }));
}

function listRows({ paths }: UnionTable, { version, answers }: Submission): readonly string[] {
  const repeat = paths.get(version);
  if (repeat === '') return [''];
  const rows = new Set(answers.flatMap(({ path }) => rowsAround(path)));
  return [...rows].filter((row) => plainPath(row) === repeat);
}

function valueAt(answers: readonly Answer[], path: string | undefined): string | null {
  return answers.find((answer) => plainPath(answer.path) === path)?.value ?? null;
}

/** A group, repeat or question over the versions so far; what it holds only ever grows at the end. */
interface Line {
  readonly heading: string;
  readonly kind: PlacedNode['node']['kind'];
  /** Nobody answers a note. */
  readonly isSilent: boolean;
  /** The innermost repeat around it. */
  readonly repeat: Line | null;
  readonly children: Line[];
  readonly paths: Map<string, string>;
}

class Union {
  readonly #roots: Line[] = [];
  readonly #headings = new Set<string>();
  /** The versions so far, the newest first, with the line of each of their nodes by its path. */
  readonly #versions: { form: FormDefinition; lines: ReadonlyMap<string, Line> }[] = [];

  add(form: FormDefinition): void {
    const known = this.#findKnown(form);
    const lines = new Map<string, Line>();
    for (const place of listPlaces(form.children)) {
      const { path } = place.node;
      const parent = place.parent ? (lines.get(place.parent.node.path) ?? null) : null;
      const line = this.#lineOf(place, parent, known.get(path));
      line.paths.set(form.version, path);
      lines.set(path, line);
    }
    this.#versions.unshift({ form, lines });
  }

  tables(): readonly UnionTable[] {
    const all = listLines(this.#roots);
    const repeats = all.filter(({ kind }) => kind === 'repeat');
    return [null, ...repeats].map((repeat) => ({
      repeat: repeat?.heading ?? '',
      parent: repeat && (repeat.repeat?.heading ?? ''),
      paths: repeat?.paths ?? new Map(this.#versions.map(({ form }) => [form.version, ''])),
      columns: all.filter(
        (line) => line.kind === 'question' && !line.isSilent && line.repeat === repeat,
      ),
    }));
  }

  /** The line of each node that an earlier version has too, as the newest of those has it. */
  #findKnown(form: FormDefinition): ReadonlyMap<string, Line> {
    const known = new Map<string, Line>();
    const taken = new Set<Line>();
    for (const earlier of this.#versions) {
      for (const { before, after } of matchNodes(earlier.form, form).pairs) {
        const line = earlier.lines.get(before.node.path);
        if (!line || taken.has(line) || known.has(after.node.path)) continue;
        known.set(after.node.path, line);
        taken.add(line);
      }
    }
    return known;
  }

  #lineOf({ node }: PlacedNode, parent: Line | null, known: Line | undefined): Line {
    const repeat = parent?.kind === 'repeat' ? parent : (parent?.repeat ?? null);
    if (known && known.kind === node.kind && known.repeat === repeat) return known;
    const line: Line = {
      heading: this.#nameHeading(node.path.slice(1)),
      kind: node.kind,
      isSilent: node.kind === 'question' && node.type === 'note',
      ...{ repeat, children: [], paths: new Map() },
    };
    (parent?.children ?? this.#roots).push(line);
    return line;
  }

  /** A heading is never given twice, also where a question stands where another stood before. */
  #nameHeading(path: string): string {
    let heading = path;
    for (let count = 2; this.#headings.has(heading); count += 1) heading = `${path}.${count}`;
    this.#headings.add(heading);
    return heading;
  }
}

function listLines(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => [line, ...listLines(line.children)]);
}
