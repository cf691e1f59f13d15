import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { FormDefinition } from '../../../shared/domain/instruments/form-definition.ts';
import type { FormVersion } from '../../../shared/domain/instruments/versions/form-change.ts';
import type { Sheet } from '../../../shared/domain/tables/sheet.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listForms, type OfferedForm, offerForm } from './reader.ts';

/** A held form with all its versions, in the order they came. */
export interface FormVersions extends Pick<OfferedForm, 'formId' | 'title' | 'kind'> {
  readonly versions: readonly {
    readonly version: string;
    readonly questions: number;
    /** How many visits or interviews were filled with it. */
    readonly filled: number;
  }[];
}

/** Every held form with its versions, in the order in which the forms came, named by its newest version. */
export function listFormVersions(db: Reader, language: Language): readonly FormVersions[] {
  const counted = db.all<{ formId: string; version: string; filled: number }>(
    `SELECT form_id AS formId, form_version AS version, count(*) AS filled FROM submission
     GROUP BY form_id, form_version`,
  );
  const filledWith = (formId: string, version: string): number =>
    counted.find((each) => each.formId === formId && each.version === version)?.filled ?? 0;
  const offered = listForms(db).map(({ definition }) => offerForm(definition, language));
  return [...Map.groupBy(offered, ({ formId }) => formId)].map(([formId, versions]) => {
    const { title = formId, kind = 'checklist' } = versions.at(-1) ?? {};
    return {
      ...{ formId, title, kind },
      versions: versions.map(({ version, questions }) => ({
        ...{ version, questions, filled: filledWith(formId, version) },
      })),
    };
  });
}

interface VersionRow {
  readonly definition: string;
  readonly sheets: string;
}

function readRow({ definition, sheets }: VersionRow): FormVersion {
  return {
    form: JSON.parse(definition) as FormDefinition,
    sheets: JSON.parse(sheets) as readonly Sheet[],
  };
}

/** Every version of one form with its sheets, in the order they came. */
export function listVersionsOf(db: Reader, formId: string): readonly FormVersion[] {
  return db
    .all<VersionRow>('SELECT definition, sheets FROM form WHERE form_id = ? ORDER BY rowid', [
      formId,
    ])
    .map(readRow);
}

/** One version of a form with its sheets; one that is not held is an expected failure. */
export function getVersion(db: Reader, formId: string, version: string): FormVersion {
  const row = db.get<VersionRow>(
    'SELECT definition, sheets FROM form WHERE form_id = ? AND version = ?',
    [formId, version],
  );
  if (row) return readRow(row);
  throw new ExpectedFailure({ code: 'unknown-form', facts: { form: `${formId} ${version}` } });
}
