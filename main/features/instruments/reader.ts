import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type {
  FormDefinition,
  FormNode,
} from '../../../shared/domain/instruments/form-definition.ts';
import { findFormLanguage, readText } from '../../../shared/domain/instruments/localised-text.ts';
import { isChecklist } from '../../../shared/domain/instruments/submission-kind.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';

/** A form as held, without its XForm. */
export interface HeldForm {
  readonly formId: string;
  readonly version: string;
  readonly contentHash: string;
  readonly definition: FormDefinition;
}

interface FormRow extends Omit<HeldForm, 'definition'> {
  readonly definition: string;
}

/** Every version of every form, in the order they came, so that the newest of each is last. */
export function listForms(db: Reader): readonly HeldForm[] {
  const rows = db.all<FormRow>(
    'SELECT form_id AS formId, version, content_hash AS contentHash, definition FROM form ORDER BY rowid',
  );
  return rows.map((row) => ({ ...row, definition: JSON.parse(row.definition) as FormDefinition }));
}

/** One version of a form, or null. */
export function findForm(db: Reader, formId: string, version: string): HeldForm | null {
  const row = db.get<FormRow>(
    `SELECT form_id AS formId, version, content_hash AS contentHash, definition
     FROM form WHERE form_id = ? AND version = ?`,
    [formId, version],
  );
  return row ? { ...row, definition: JSON.parse(row.definition) as FormDefinition } : null;
}

/** The version of a form that came last, or null where none is held. */
export function findNewestForm(db: Reader, formId: string): FormDefinition | null {
  const row = db.get<{ definition: string }>(
    'SELECT definition FROM form WHERE form_id = ? ORDER BY rowid DESC LIMIT 1',
    [formId],
  );
  return row ? (JSON.parse(row.definition) as FormDefinition) : null;
}

/** One version of a form; one that is not held is an expected failure. */
export function getForm(db: Reader, formId: string, version: string): HeldForm {
  const found = findForm(db, formId, version);
  if (found) return found;
  throw new ExpectedFailure({ code: 'unknown-form', facts: { form: `${formId} ${version}` } });
}

/** What the engine runs of a version of a form, beside what scores are made from; null when it is not held. */
function findXform(
  db: Reader,
  formId: string,
  version: string,
): { readonly xform: string; readonly definition: FormDefinition } | null {
  const row = db.get<{ xform: string; definition: string }>(
    'SELECT xform, definition FROM form WHERE form_id = ? AND version = ?',
    [formId, version],
  );
  if (!row) return null;
  return { xform: row.xform, definition: JSON.parse(row.definition) as FormDefinition };
}

/** The same; a version that is not held is an expected failure. */
export function getXform(
  db: Reader,
  formId: string,
  version: string,
): NonNullable<ReturnType<typeof findXform>> {
  const found = findXform(db, formId, version);
  if (found) return found;
  throw new ExpectedFailure({ code: 'unknown-form', facts: { form: `${formId} ${version}` } });
}

/** A form as pages offer it. */
export interface OfferedForm {
  readonly formId: string;
  readonly version: string;
  readonly title: string;
  readonly kind: 'checklist' | 'interview';
  readonly questions: number;
}

/** The newest version of each form, in the order they came, named in a language. */
export function listNewestForms(db: Reader, language: Language): readonly OfferedForm[] {
  const newest = new Map(listForms(db).map((form) => [form.formId, form]));
  return [...newest.values()].map(({ definition }) => offerForm(definition, language));
}

/** What a form is, in a few words. */
export function offerForm(form: FormDefinition, language: Language): OfferedForm {
  return {
    formId: form.formId,
    version: form.version,
    title: readText(form, form.title, findFormLanguage(form, language)),
    kind: isChecklist(form) ? 'checklist' : 'interview',
    questions: countQuestions(form.children),
  };
}

function countQuestions(nodes: readonly FormNode[]): number {
  return nodes.reduce(
    (sum, node) => sum + (node.kind === 'question' ? 1 : countQuestions(node.children)),
    0,
  );
}
