import type { FormDefinition } from '../../../../shared/domain/instruments/form-definition.ts';
import { scorePoints } from '../../../../shared/domain/instruments/score-points.ts';
import type { Reader } from '../../../db/handles.ts';
import { findForm } from '../../instruments/reader.ts';
import { listAnswers } from '../../visits/reader.ts';
import type { OpenColumn, OpenRow, OpenTable } from './open-tables.ts';

function column(name: string, type: OpenColumn['type']): OpenColumn {
  const isId = name === 'id';
  return { name, type, required: isId, words: null, refersTo: isId ? 'submission' : null };
}

/** What the program computes of each visit, since it stands in no table: its score. */
export const SCORE_TABLE: OpenTable = {
  name: 'visit_score',
  columns: [
    column('id', 'text'),
    column('facility_id', 'text'),
    column('pooled', 'number'),
    column('mean_of_sections', 'number'),
    column('band', 'text'),
    column('answered', 'integer'),
    column('applicable', 'integer'),
    column('critical_missed', 'integer'),
    column('score', 'number'),
  ],
};

/** A filled form that is to be scored. */
interface Visit {
  readonly row: number;
  readonly id: string;
  readonly facility_id: string;
  readonly form_id: string;
  readonly form_version: string;
}

// What people are asked is no score of the centre.
const SELECT = `SELECT rowid AS row, id, facility_id, form_id, form_version FROM submission
  WHERE kind = 'checklist'`;
const VISITS_A_CHUNK = 50;

/** Scores visit after visit; a form is read once. */
export class VisitScores {
  readonly #db: Reader;
  readonly #forms = new Map<string, FormDefinition | null>();

  constructor(db: Reader) {
    this.#db = db;
  }

  /** The scores of the next visits after a row, of one centre or of all; null when there are none. */
  readAfter(row: number, facility: string | null): readonly OpenRow[] | null {
    const visits = this.#db.all<Visit>(
      `${SELECT} AND rowid > ? AND facility_id = ifnull(?, facility_id) ORDER BY rowid LIMIT ?`,
      [row, facility, VISITS_A_CHUNK],
    );
    return visits.length === 0 ? null : visits.map((visit) => this.#score(visit));
  }

  /** Those of the visits named that are there. */
  readNamed(ids: readonly string[]): readonly OpenRow[] {
    return this.#db
      .all<Visit>(`${SELECT} AND id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)])
      .map((visit) => this.#score(visit));
  }

  #score({ row, id, facility_id, form_id: formId, form_version: version }: Visit): OpenRow {
    const form = this.#formOf(formId, version);
    if (form === null)
      return { row, values: [id, facility_id, null, null, null, null, null, null, null] };
    const answers = listAnswers(this.#db, id);
    const result = scorePoints(form, { formId, version, instanceId: id, answers });
    const { pooled, meanOfSections, band, answered, applicable, criticalMissed, score } = result;
    const counts = [answered, applicable, criticalMissed.length];
    return { row, values: [id, facility_id, pooled, meanOfSections, band, ...counts, score] };
  }

  #formOf(formId: string, version: string): FormDefinition | null {
    const key = JSON.stringify([formId, version]);
    const held = this.#forms.get(key);
    if (held !== undefined) return held;
    const found = findForm(this.#db, formId, version)?.definition ?? null;
    this.#forms.set(key, found);
    return found;
  }
}
