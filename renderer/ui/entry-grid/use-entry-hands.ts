import { type ClipboardEvent, type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { planPaste, type RefusedCell } from '../../../shared/domain/months/pasted-block.ts';
import { type LeftLine, planNamedPaste } from '../../../shared/domain/months/pasted-names.ts';
import { readCell } from '../../../shared/domain/months/read-cell.ts';
import type { CellChange } from '../../../shared/domain/months/sheet.ts';
import { type GridPlace, moveInGrid } from '../grid-move.ts';
import type { CellWriting, WritingEnd } from './cell-editor.tsx';
import { readCopiedBlock } from './copied-block.ts';
import { copyArea, emptyArea, fillDown, repeatBlock, writePlain } from './entry-area.ts';
import type { EntryGridProps } from './entry-grid.tsx';
import { type EntryAct, readEntryKey, stepToTyped } from './entry-key.ts';
import { cellIn, type EntryStep, planStep } from './entry-step.ts';
import type { EntryView } from './use-entry-view.ts';

const KEY_OF_END: Readonly<Record<Exclude<WritingEnd, 'next' | 'before' | 'stay'>, string>> = {
  down: 'ArrowDown',
  up: 'ArrowUp',
  right: 'ArrowRight',
  left: 'ArrowLeft',
};

/** Acts that change something, and so need a month that is open. */
const CHANGING: ReadonlySet<EntryAct['kind']> = new Set([
  'type',
  'edit',
  'empty',
  'fill',
  'undo',
  'redo',
  'manage',
]);

/** What keys and the clipboard do to a sheet. */
export function useEntryHands(
  props: EntryGridProps,
  view: EntryView,
  grid: RefObject<HTMLTableElement | null>,
) {
  const { rows, columns, titles, desk, face, lock, marks, onTell, onAct } = props;
  const { active, area, goTo, size } = view;
  const { t } = useTranslation();
  const [writing, write] = useState<CellWriting | null>(null);
  const mayLeave = useRef(false);
  const row = active ? rows[active.row] : undefined;
  const column = active ? columns[active.column] : undefined;

  function record(
    changes: readonly CellChange[],
    refused: readonly RefusedCell[] = [],
    left: readonly LeftLine[] = [],
  ): void {
    const step = planStep(rows, face.refusals, changes, refused);
    if (left.length === 0) {
      if (step) desk.record(step);
      return;
    }
    const waiting = { before: face.left, after: [...face.left, ...left] };
    desk.record({ before: [], after: [], ...step, left: waiting });
  }

  function isOpen(): boolean {
    if (lock !== null) onTell(t(`months:tell.${lock}`));
    return lock === null;
  }

  /** Begins to write the cell where the keyboard is: over it with a sign, or in what it holds. */
  function begin(sign: string | null): void {
    if (!row || !column) return;
    if (!row.managed || column.computed) {
      onTell(t(column.computed ? 'months:tell.computed' : 'months:tell.unmanaged'));
      return;
    }
    const refused = cellIn(face.refusals, row.id, column.code);
    const held = refused?.text ?? writePlain(row.cells[column.code] ?? null);
    write({
      row: row.id,
      column: column.code,
      text: sign ?? held,
      isReplacing: sign !== null,
    });
  }

  function leaveCell(end: WritingEnd): void {
    write(null);
    if (end === 'stay') return;
    grid.current?.focus({ preventScroll: true });
    if (!active) return;
    if (end === 'next' || end === 'before') {
      const place = stepToTyped(active, end === 'next' ? 1 : -1, rows, columns);
      if (place) goTo(place);
      return;
    }
    const place = moveInGrid({ key: KEY_OF_END[end], ctrlKey: false }, active, size);
    if (place) goTo(place);
  }

  function finish(text: string, end: WritingEnd): void {
    const kind = columns.find(({ code }) => code === writing?.column)?.kind;
    if (!writing || !kind) return;
    const reading = readCell(kind, text);
    const cell = { row: writing.row, column: writing.column };
    if (reading.ok) record([{ ...cell, value: reading.value }]);
    else record([], [{ ...cell, text, code: reading.code }]);
    onTell(reading.ok ? '' : t(`months:refused.${reading.code}`, { text }));
    leaveCell(end);
  }

  function showStep(step: EntryStep | null, done: string, nothing: string): void {
    onTell(step ? done : nothing);
    const [first] = step?.before ?? [];
    const place = {
      row: rows.findIndex(({ id }) => id === first?.row),
      column: columns.findIndex(({ code }) => code === first?.column),
    };
    if (place.row >= 0 && place.column >= 0) goTo(place);
  }

  function goToWarning(): void {
    const places = rows.flatMap(({ id }, at) =>
      columns.flatMap(({ code }, position) =>
        cellIn(marks, id, code)?.warning === 'open' ? [{ row: at, column: position }] : [],
      ),
    );
    const isAfter = (place: (typeof places)[number]): boolean =>
      !active ||
      place.row > active.row ||
      (place.row === active.row && place.column > active.column);
    const next = places.find(isAfter) ?? places[0];
    if (next) goTo(next);
    else onTell(t('months:tell.noWarning'));
  }

  function perform(act: EntryAct): void {
    switch (act.kind) {
      case 'move':
        goTo(act.to, act.extend);
        break;
      case 'type':
        begin(act.text);
        break;
      case 'edit':
        begin(null);
        break;
      case 'empty':
        if (area) record(emptyArea(area, rows, columns));
        break;
      case 'fill':
        if (area) record(fillDown(area, rows, columns));
        break;
      case 'all':
        view.selectAll();
        break;
      case 'undo':
        showStep(desk.undo(), t('months:tell.undone'), t('months:tell.nothingToUndo'));
        break;
      case 'redo':
        showStep(desk.redo(), t('months:tell.redone'), t('months:tell.nothingToRedo'));
        break;
      case 'nextWarning':
        goToWarning();
        break;
      case 'leave':
        onTell(t('months:tell.leave'));
        break;
      case 'step':
        break;
      default:
        if (row && column) onAct(act.kind, row, column);
    }
  }

  /** The tabulator goes on among the cells that are typed; after Escape, or at the end, it leaves the grid. */
  function placeOfStep(by: 1 | -1): GridPlace | null {
    return mayLeave.current
      ? null
      : stepToTyped(active ?? { row: 0, column: -1 }, by, rows, columns);
  }

  function press(event: KeyboardEvent<HTMLTableElement>): void {
    if (event.target !== event.currentTarget) return;
    const act = readEntryKey(event, active ?? { row: 0, column: 0 }, size);
    if (!act) return;
    const place = act.kind === 'step' ? placeOfStep(act.by) : null;
    mayLeave.current = act.kind === 'leave';
    if (act.kind === 'step' && !place) return;
    event.preventDefault();
    if (place) goTo(place);
    else if (!CHANGING.has(act.kind) || isOpen()) perform(act);
  }

  function copy(event: ClipboardEvent): void {
    if (!area) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copyArea(area, rows, columns));
  }

  function cut(event: ClipboardEvent): void {
    copy(event);
    if (area && isOpen()) record(emptyArea(area, rows, columns));
  }

  function paste(event: ClipboardEvent): void {
    event.preventDefault();
    if (!area || !isOpen()) return;
    const block = readCopiedBlock(event.clipboardData);
    const corner = { row: area.minRowIndex, column: area.minColumnIndex };
    const named = planNamedPaste(block, corner, rows, columns, titles);
    const plan = named ?? planPaste(repeatBlock(block, area), corner, rows, columns);
    const { changes, refused, outside } = plan;
    // A block that does not fit brings nothing half in.
    if (outside > 0) {
      onTell(t('months:tell.outside', { cells: outside }));
      return;
    }
    const left = named?.left ?? [];
    record(changes, refused, left);
    const facts = { cells: changes.length, refused: refused.length };
    const told = t(refused.length > 0 ? 'months:tell.pastedRefused' : 'months:tell.pasted', facts);
    onTell(left.length > 0 ? `${told} ${t('months:tell.left', { count: left.length })}` : told);
  }

  return {
    writing,
    finish,
    begin: () => isOpen() && begin(null),
    giveUp: () => leaveCell('stay'),
    press,
    copy,
    cut,
    paste,
  };
}
