import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import type { Writer } from '../../db/handles.ts';
import { type Saved, saveRow } from '../../db/save-row.ts';
import { recordMissingChoices } from './choice-writer.ts';

/** A form ready to be kept: its source, what it says, and what ODK's engine runs. */
export interface CompiledForm {
  readonly form: FormDefinition;
  readonly xform: string;
  readonly sheets: readonly Sheet[];
  readonly contentHash: string;
}

/** Keeps a version of a form, for all centres. One that is held is left as it is: a version never changes. */
export function recordForm(db: Writer, compiled: CompiledForm): Saved {
  const { form, xform, sheets, contentHash } = compiled;
  const id = `${form.formId}:${form.version}`;
  if (db.get('SELECT 1 FROM form WHERE id = ?', [id])) return 'unchanged';
  const saved = saveRow(db, 'form', {
    id,
    facility_id: '',
    form_id: form.formId,
    version: form.version,
    title: JSON.stringify(form.title),
    scoring: form.scoring,
    sheets: JSON.stringify(sheets),
    content_hash: contentHash,
    definition: JSON.stringify(form),
    xform,
  });
  recordMissingChoices(db);
  return saved;
}
