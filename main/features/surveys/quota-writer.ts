import type { QuotaPlan } from '../../../shared/domain/surveys/quotas.ts';
import type { Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';

/** Keeps what a coach plans with a form from a day on; cells that are wanted no more go, and without cells the plan. */
export function recordPlan(
  db: Writer,
  { facility, formId }: { readonly facility: string; readonly formId: string },
  { from, to, servicePath, agePath, cells }: QuotaPlan,
): void {
  const id = `${facility}:${formId}:${from}`;
  const wanted = new Map(cells.map((cell) => [`${id}:${cell.service}:${cell.age}`, cell]));
  const held = db.all<{ id: string }>('SELECT id FROM interview_quota WHERE plan_id = ?', [id]);
  for (const cell of held) if (!wanted.has(cell.id)) deleteRow(db, 'interview_quota', cell.id);
  if (wanted.size === 0) {
    deleteRow(db, 'interview_plan', id);
    return;
  }
  const plan = { form_id: formId, from_on: from, to_on: to };
  const questions = { service_path: servicePath, age_path: agePath };
  saveRow(db, 'interview_plan', { id, facility_id: facility, ...plan, ...questions });
  for (const [cellId, cell] of wanted) {
    saveRow(db, 'interview_quota', { id: cellId, facility_id: facility, plan_id: id, ...cell });
  }
}
