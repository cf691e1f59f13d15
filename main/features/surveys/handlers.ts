import type { surveysContract } from '../../../shared/contract/surveys.ts';
import type { Reader } from '../../db/handles.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { listNewestForms } from '../instruments/reader.ts';

// Outside the journal: how many a coach means to ask here is no fact about the centre.
function targetKey(facility: string, formId: string): string {
  return `target:${facility}:${formId}`;
}

function readTarget(db: Reader, facility: string, formId: string): number | null {
  const row = db.get<{ value: string }>('SELECT value FROM workspace WHERE name = ?', [
    targetKey(facility, formId),
  ]);
  return row ? Number(row.value) : null;
}

function countInterviews(db: Reader, facility: string, formId: string, from: string): number {
  const found = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM submission
     WHERE facility_id = :facility AND kind = 'interview' AND form_id = :formId AND day >= :from`,
    { facility, formId, from },
  );
  return found?.n ?? 0;
}

/** What the pages ask of interviews. */
export const surveysHandlers: HandlersOf<typeof surveysContract> = {
  progress({ db, clock, language }, { facility }) {
    const month = `${todayOf(clock).slice(0, 7)}-01`;
    return listNewestForms(db, language)
      .filter(({ kind }) => kind === 'interview')
      .map(({ formId, version, title, questions }) => ({
        formId,
        version,
        title,
        questions,
        held: countInterviews(db, facility, formId, '0000-01-01'),
        thisMonth: countInterviews(db, facility, formId, month),
        target: readTarget(db, facility, formId),
      }));
  },
  setTarget({ db }, { facility, formId, target }) {
    db.run('INSERT OR REPLACE INTO workspace (name, value) VALUES (?, ?)', [
      targetKey(facility, formId),
      String(target),
    ]);
    return {};
  },
};
