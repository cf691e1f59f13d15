import type { FormFilling } from '../../../shared/domain/instruments/submission.ts';
import { CHANGES_TABLE } from '../../../shared/domain/instruments/versions/answer-layout.ts';
import type { AnswerRow } from '../../../shared/domain/instruments/versions/answer-tables.ts';
import type { Reader } from '../../db/handles.ts';
import { listAnswerChanges } from '../visits/history-reader.ts';

interface FillingRow extends FormFilling {
  readonly id: string;
}

/** How the answers to a form were given, by filled form; of every centre where `facility` is null. */
export function readFormFillings(
  db: Reader,
  { formId, facility }: { readonly formId: string; readonly facility: string | null },
): ReadonlyMap<string, FormFilling> {
  const rows = db.all<FillingRow>(
    `SELECT id, open_seconds AS openSeconds, started_by AS startedBy, way,
       (SELECT user FROM journal WHERE row_id = s.id AND table_name = 'submission' AND operation = 'insert'
          AND s.source = 'application' ORDER BY id DESC LIMIT 1) AS typedBy,
       (SELECT count(*) FROM reopening r WHERE r.submission_id = s.id) AS reopened,
       (SELECT count(*) FROM submission o WHERE o.facility_id = s.facility_id AND o.kind = s.kind
          AND o.day = s.day AND o.form_id = s.form_id AND o.id <> s.id) AS sameDay
     FROM submission s WHERE form_id = :formId AND facility_id = ifnull(:facility, facility_id)`,
    { formId, facility },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What was changed in forms after they were final, the newest first of each; `null` where nothing was. */
export function listFormChanges(db: Reader, forms: Iterable<string>): ChangesTable | null {
  const rows = [...forms].flatMap((id) =>
    listAnswerChanges(db, id).map(({ at, userId, reason, path, before, after }): AnswerRow => {
      return [id, at, userId, reason, path, before, after];
    }),
  );
  const { name, heading } = CHANGES_TABLE;
  return rows.length === 0 ? null : { repeat: name, heading, rows };
}

interface ChangesTable {
  readonly repeat: string;
  readonly heading: readonly string[];
  readonly rows: readonly AnswerRow[];
}
