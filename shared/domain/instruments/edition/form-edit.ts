import type { Sheet, SheetRow } from '../../tables/sheet.ts';
import { type BandsDraft, writeBandsDraft } from './band-drafts.ts';
import { findFormSheet, writeCell } from './form-sheets.ts';
import {
  findNode,
  listTreeRows,
  moveNode,
  readSurveyTree,
  type SurveyPlace,
} from './survey-tree.ts';

/** The texts of an item that may be worded anew. */
export const WORDED_COLUMNS = ['label', 'hint', 'proof'] as const;

/** One of {@link WORDED_COLUMNS}. */
export type WordedColumn = (typeof WORDED_COLUMNS)[number];

/**
 * One change that somebody made to a form. Rows are named by their number in the sheets that the edition began with
 * ({@link EditHistory}), which no change ever alters: codes, types, conditions and the codes of answers are not among
 * what can be changed.
 */
export type FormEdit =
  | {
      /** Another wording, in one language. */
      readonly kind: 'text';
      readonly row: number;
      readonly column: WordedColumn;
      readonly language: string;
      readonly text: string;
    }
  /** Another wording of an answer, by its row among the choices: of every question that offers it. */
  | {
      readonly kind: 'choice';
      readonly row: number;
      readonly language: string;
      readonly text: string;
    }
  /** Another weight, as typed; `''` for none of its own. */
  | { readonly kind: 'weight'; readonly row: number; readonly text: string }
  | { readonly kind: 'critical'; readonly row: number; readonly isCritical: boolean }
  /** Leaves an item, or a group with all in it, out of the next version; its code stays in the file, and taken. */
  | { readonly kind: 'off'; readonly row: number; readonly isOff: boolean }
  | ({ readonly kind: 'move'; readonly row: number } & SurveyPlace)
  | ({ readonly kind: 'bands' } & BandsDraft);

/** The form with one more change. A change that names a row which is not there is an error of ours. */
function applyEdit(sheets: readonly Sheet[], edit: FormEdit): readonly Sheet[] {
  switch (edit.kind) {
    case 'text': {
      const { row, column, language, text } = edit;
      return writeCell(sheets, 'survey', row, { name: column, language }, text);
    }
    case 'choice': {
      const { row, language, text } = edit;
      return writeCell(sheets, 'choices', row, { name: 'label', language }, text);
    }
    case 'weight':
      return writeCell(sheets, 'survey', edit.row, { name: 'weight', language: null }, edit.text);
    case 'critical':
      return writeFlag(sheets, edit.row, 'critical', edit.isCritical);
    case 'off':
      return switchOff(sheets, edit.row, edit.isOff);
    case 'move':
      return moveRow(sheets, edit.row, edit);
    case 'bands':
      return writeBandsDraft(sheets, edit);
  }
}

/** The form with all changes, in their order. */
export function applyEdits(sheets: readonly Sheet[], edits: readonly FormEdit[]): readonly Sheet[] {
  return edits.reduce(applyEdit, sheets);
}

function writeFlag(
  sheets: readonly Sheet[],
  row: number,
  name: string,
  isOn: boolean,
): readonly Sheet[] {
  return writeCell(sheets, 'survey', row, { name, language: null }, isOn ? 'yes' : '');
}

function switchOff(sheets: readonly Sheet[], row: number, isOn: boolean): readonly Sheet[] {
  const node = findNode(readSurveyTree(sheets), row);
  return listTreeRows(node ? [node] : []).reduce(
    (written, { number }) => writeFlag(written, number, 'disabled', isOn),
    sheets,
  );
}

function moveRow(sheets: readonly Sheet[], row: number, place: SurveyPlace): readonly Sheet[] {
  const survey = findFormSheet(sheets, 'survey');
  const head = survey?.rows[0];
  if (!survey || !head) throw new RangeError('The form has no survey');
  const rows = [head, ...listTreeRows(moveNode(readSurveyTree(sheets), row, place))];
  return sheets.map((sheet) => (sheet === survey ? { ...survey, rows } : sheet));
}

/** The changes made, in their order, and those taken back, the last first. */
export interface EditHistory {
  readonly done: readonly FormEdit[];
  readonly undone: readonly FormEdit[];
}

/** Nothing changed yet. */
export const NO_EDITS: EditHistory = { done: [], undone: [] };

/** One more change; typing on in one field is one change. */
export function addEdit({ done }: EditHistory, edit: FormEdit): EditHistory {
  const last = done.at(-1);
  const field = typedFieldOf(edit);
  const isSameField = last !== undefined && field !== null && typedFieldOf(last) === field;
  return { done: [...(isSameField ? done.slice(0, -1) : done), edit], undone: [] };
}

/** Takes the last change back. */
export function undoEdit({ done, undone }: EditHistory): EditHistory {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [last, ...undone] } : { done, undone };
}

/** Makes the change again that was taken back last. */
export function redoEdit({ done, undone }: EditHistory): EditHistory {
  const [next, ...rest] = undone;
  return next ? { done: [...done, next], undone: rest } : { done, undone };
}

// What is switched, moved or flagged is one change each time; what is typed is one until another field is typed in.
function typedFieldOf(edit: FormEdit): string | null {
  switch (edit.kind) {
    case 'text':
    case 'choice':
    case 'weight':
      return placeOf(edit);
    case 'bands':
      return `bands ${edit.bands.length}`;
    default:
      return null;
  }
}

function placeOf(edit: FormEdit): string {
  if (edit.kind === 'bands') return edit.kind;
  if (edit.kind === 'choice') return JSON.stringify([edit.kind, edit.row, edit.language]);
  if (edit.kind !== 'text') return `${edit.kind} ${edit.row}`;
  return JSON.stringify([edit.row, edit.column, edit.language]);
}

/** How many places of a form were changed, by the kind of change: a text typed twice is one. */
export function countEdits(
  edits: readonly FormEdit[],
): Readonly<Partial<Record<FormEdit['kind'], number>>> {
  const places = new Map(edits.map((edit) => [placeOf(edit), edit.kind]));
  const counts: Partial<Record<FormEdit['kind'], number>> = {};
  for (const kind of places.values()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Whether two forms say the same in every cell, in the same order. */
export function isSameForm(one: readonly Sheet[], other: readonly Sheet[]): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(sheets: readonly Sheet[]): string {
  const rows = ({ cells }: SheetRow) =>
    cells
      .map((cell) => cell.trim())
      .join('\t')
      .trimEnd();
  return JSON.stringify(sheets.map((sheet) => [sheet.name, sheet.rows.map(rows)]));
}
