import type { FormElement } from './form-element.ts';
import { cellOf, type FormRow, type FormTable, placeOf } from './form-table.ts';
import { repeatRowName } from './generated-rows.ts';
import type { ProblemLog } from './problem-log.ts';
import { type RowType, readRowType } from './question-types.ts';
import type { SearchedList } from './searched-lists.ts';
import { isXmlName } from './xml-text.ts';

/** The survey as a tree, and the row that asks for an audit log, which lives outside it. */
export interface FormTree {
  readonly roots: readonly FormElement[];
  readonly audit: FormRow | null;
}

/** Says how the choices of a question are searched; `null` where they are listed. */
export type FindSearch = (row: FormRow, type: QuestionType) => SearchedList | null;

type QuestionType = Extract<RowType, { readonly what: 'question' }>;

/** Builds the tree of groups, repeats and questions; what cannot stand in it is logged and left out. */
export function buildFormTree(
  table: FormTable,
  rows: readonly FormRow[],
  depth: number,
  findSearch: FindSearch,
  log: ProblemLog,
): FormTree {
  const builder = new TreeBuilder(table, depth, findSearch, log);
  for (const row of rows) builder.add(row);
  return builder.finish();
}

class TreeBuilder {
  readonly #table: FormTable;
  readonly #depth: number;
  readonly #findSearch: FindSearch;
  readonly #log: ProblemLog;
  readonly #roots: FormElement[] = [];
  readonly #open: FormElement[] = [];
  readonly #names = new Map<FormElement | null, Map<string, string>>();
  #audit: FormRow | null = null;

  constructor(table: FormTable, depth: number, findSearch: FindSearch, log: ProblemLog) {
    this.#table = table;
    this.#depth = depth;
    this.#findSearch = findSearch;
    this.#log = log;
  }

  add(row: FormRow): void {
    const type = readRowType(cellOf(row, 'type'));
    switch (type.what) {
      case 'begin':
        this.#begin(row, type.kind);
        break;
      case 'end':
        this.#end(row, type.kind);
        break;
      case 'question':
        if (type.type === 'audit') this.#audit = row;
        else this.#append(row, 'question', type);
        break;
      case 'data':
        break;
      case 'loop':
        this.#refuse('group-not-closed', row, 'type', { name: cellOf(row, 'name') });
        break;
      case 'loop-end':
        this.#refuse('group-not-open', row, 'type', { found: cellOf(row, 'type') });
        break;
      default:
        this.#refuseType(row, type.what);
    }
  }

  finish(): FormTree {
    for (const { row, name } of this.#open) this.#refuse('group-not-closed', row, 'type', { name });
    return { roots: this.#roots, audit: this.#audit };
  }

  #begin(row: FormRow, kind: 'group' | 'repeat'): void {
    this.#open.push(this.#append(row, kind, null));
    if (this.#open.length !== this.#depth + 1) return;
    this.#refuse('too-deep', row, 'type', { limit: this.#depth });
  }

  #end(row: FormRow, kind: 'group' | 'repeat'): void {
    const opened = this.#open.pop();
    const found = `end ${kind}`;
    if (opened === undefined) {
      this.#refuse('group-not-open', row, 'type', { found });
    } else if (opened.kind !== kind) {
      const facts = { found, name: opened.name, begin: opened.row.number };
      this.#refuse('group-mismatch', row, 'type', facts);
    }
  }

  #refuseType(row: FormRow, what: 'unknown' | 'unsupported'): void {
    const found = cellOf(row, 'type');
    const problem = found === '' ? 'type-missing' : `type-${what}`;
    this.#refuse(problem, row, 'type', { found });
  }

  #append(row: FormRow, kind: FormElement['kind'], question: QuestionType | null): FormElement {
    // Past the limit the tree stays flat, so that whoever walks it next does not run out of stack.
    const parent = this.#open[Math.min(this.#open.length, this.#depth) - 1] ?? null;
    const type = question?.type ?? '';
    const list = question?.list ?? null;
    const search = question && this.#findSearch(row, question);
    const name = this.#checkedName(row, type, parent);
    const path = `${parent?.path ?? ''}/${name}`;
    const element = { kind, name, path, parent, children: [], row, type, list, search };
    (parent?.children ?? this.#roots).push(element);
    return element;
  }

  #checkedName(row: FormRow, type: string, parent: FormElement | null): string {
    const found = cellOf(row, 'name');
    if (found === '' && type === 'note') return `generated_note_name_${row.number}`;
    if (found === '') this.#refuse('name-missing', row, 'name');
    else if (!isXmlName(found)) this.#refuse('name-invalid', row, 'name', { name: found });
    else if (isReserved(found, row, parent))
      this.#refuse('name-reserved', row, 'name', { name: found });
    else this.#refuseTwice(found, row, parent);
    return found === '' ? `row_${row.number}` : found;
  }

  /** Capitals do not make another name: tables of answers in spreadsheets and databases ignore them. */
  #refuseTwice(name: string, row: FormRow, parent: FormElement | null): void {
    const siblings = this.#names.get(parent) ?? new Map<string, string>();
    this.#names.set(parent, siblings);
    const before = siblings.get(name.toLowerCase());
    if (before !== undefined) this.#refuse('name-twice', row, 'name', { name, before });
    siblings.set(name.toLowerCase(), name);
  }

  #refuse(
    what: string,
    row: FormRow,
    key: string,
    facts: Record<string, string | number> = {},
  ): void {
    this.#log.refuse(what, placeOf(this.#table, row, key), facts);
  }
}

function isReserved(name: string, row: FormRow, parent: FormElement | null): boolean {
  if (name === repeatRowName) return cellOf(row, 'calculation') !== 'once(uuid())';
  return name === 'meta' && parent === null;
}
