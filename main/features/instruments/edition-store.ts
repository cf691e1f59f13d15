import type { EditHistory } from '../../../shared/domain/instruments/edition/form-edit.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import type { Reader, Writer } from '../../db/handles.ts';

/** A version of a form as it was written. */
export interface WrittenForm {
  readonly version: string;
  readonly sheets: readonly Sheet[];
}

/** What somebody changed in a form, and the sheets that they began with. */
export interface Edition extends WrittenForm {
  readonly history: EditHistory;
}

/** A version of a form that is held, as it was written; null where it is not held. */
export function findWrittenForm(db: Reader, formId: string, version: string): WrittenForm | null {
  const row = db.get<{ sheets: string }>(
    'SELECT sheets FROM form WHERE form_id = ? AND version = ?',
    [formId, version],
  );
  return row ? { version, sheets: JSON.parse(row.sheets) as readonly Sheet[] } : null;
}

/** The versions of a form that are held, in the order they came. */
export function listVersions(db: Reader, formId: string): readonly string[] {
  const rows = db.all<{ version: string }>(
    'SELECT version FROM form WHERE form_id = ? ORDER BY rowid',
    [formId],
  );
  return rows.map(({ version }) => version);
}

/** What a person changed in a form and has not saved yet; null where there is nothing. */
export function findEdition(db: Reader, user: string, formId: string): Edition | null {
  const row = db.get<{ version: string; sheets: string; history: string }>(
    'SELECT version, sheets, history FROM form_edition WHERE user_id = ? AND form_id = ?',
    [user, formId],
  );
  if (!row) return null;
  const sheets = JSON.parse(row.sheets) as readonly Sheet[];
  return { version: row.version, sheets, history: JSON.parse(row.history) as EditHistory };
}

/** Begins an edition. */
export function recordEdition(db: Writer, user: string, formId: string, edition: Edition): void {
  const { version, sheets, history } = edition;
  db.run(
    'INSERT INTO form_edition (user_id, form_id, version, sheets, history) VALUES (?, ?, ?, ?, ?)',
    [user, formId, version, JSON.stringify(sheets), JSON.stringify(history)],
  );
}

/** Keeps the changes of an edition that is there already; says whether it is. */
export function recordHistory(
  db: Writer,
  user: string,
  formId: string,
  history: EditHistory,
): boolean {
  const changed = db.run('UPDATE form_edition SET history = ? WHERE user_id = ? AND form_id = ?', [
    JSON.stringify(history),
    user,
    formId,
  ]);
  return changed > 0;
}

/** Forgets what a person changed in a form. */
export function dropEdition(db: Writer, user: string, formId: string): void {
  db.run('DELETE FROM form_edition WHERE user_id = ? AND form_id = ?', [user, formId]);
}
