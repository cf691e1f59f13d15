import { type ActionStatus, parseActionStatus } from '../actions/action-state.ts';
import type { Day } from '../calendar/day.ts';
import type { Parsed } from '../problems/problem.ts';
import type { SheetRow } from '../tables/sheet.ts';
import { quoted } from './quoted.ts';
import type { TableLayout } from './recognise-table.ts';
import { RowCells } from './row-cells.ts';

/** A promise made at an earlier meeting or visit, as written on the action plan. */
export interface ActionRow {
  readonly agreedOn: Day;
  readonly problem: string;
  readonly cause: string;
  readonly action: string;
  /** An office or a name, as written; `''` where nobody answers for it yet. */
  readonly responsible: string;
  readonly dueOn: Day | null;
  /** Whole FCFA. */
  readonly cost: number | null;
  readonly status: ActionStatus | null;
  /** How many times the promise was put off to a later meeting. */
  readonly carriedOver: number | null;
}

/**
 * Reads one line of the table of promises. A promise that nobody answers for, or one that is due before it was made,
 * is told of and taken.
 */
export function parseActionRow(layout: TableLayout<'actions'>, row: SheetRow): Parsed<ActionRow> {
  const cells = new RowCells(layout, row);
  const agreedOn = cells.neededDay('date');
  const action = cells.neededText('action');
  const responsible = readResponsible(cells);
  const rest = {
    problem: cells.text('probleme'),
    cause: cells.text('cause'),
    dueOn: cells.day('echeance'),
    cost: cells.number('cout', { min: 0, whole: true }),
    status: readStatus(cells),
    carriedOver: cells.number('reportee', { min: 0, whole: true }),
  };
  if (agreedOn === null || action === null) return cells.finish<ActionRow>(null);
  if (rest.dueOn !== null && rest.dueOn < agreedOn) {
    cells.warn('echeance', 'due-before-date', { due: rest.dueOn, date: agreedOn });
  }
  return cells.finish({ agreedOn, action, responsible, ...rest });
}

function readStatus(cells: RowCells<'actions'>): ActionRow['status'] {
  const written = cells.text('statut');
  if (written === '') return null;
  return (
    parseActionStatus(written) ??
    cells.refuse('statut', 'status-unknown', { value: quoted(written) })
  );
}

function readResponsible(cells: RowCells<'actions'>): string {
  const responsible = cells.text('responsable', 200);
  if (responsible === '') cells.warn('responsable', 'responsible-missing', {});
  return responsible;
}
