import type { FormDefinition } from '../../../../shared/domain/instruments/form-definition.ts';
import { scorePoints } from '../../../../shared/domain/instruments/score-points.ts';
import type { Reader } from '../../../db/handles.ts';
import { findForm } from '../../instruments/reader.ts';
import { listAnswers } from '../../visits/reader.ts';
import type { OpenColumn, OpenTable } from '../open-formats/open-tables.ts';
import type { MirrorSource } from './copy-lines.ts';

function column(name: string, type: OpenColumn['type']): OpenColumn {
  return { name, type, required: name === 'id', words: null, refersTo: null };
}

const TABLE: OpenTable = {
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
  ],
};

interface Visit {
  readonly row: number;
  readonly id: string;
  readonly facility_id: string;
  readonly form_id: string;
  readonly form_version: string;
}

const SELECT = 'SELECT rowid AS row, id, facility_id, form_id, form_version FROM submission';
const VISITS_A_CHUNK = 50;

function textCell(value: string | null): string {
  if (value === null) return '\\N';
  return value.replaceAll('\\', '\\\\').replace(/[\t\n\r\0]/g, ' ');
}

/** What the program computes of each visit and interview, since it stands in no table: its score. */
export function scoreSource(): MirrorSource {
  const forms = new Map<string, FormDefinition | null>();
  const formOf = (db: Reader, { form_id, form_version }: Visit): FormDefinition | null => {
    const key = JSON.stringify([form_id, form_version]);
    const held = forms.get(key);
    if (held !== undefined) return held;
    const found = findForm(db, form_id, form_version)?.definition ?? null;
    forms.set(key, found);
    return found;
  };
  const line = (db: Reader, visit: Visit): string => {
    const { id, facility_id, form_id: formId, form_version: version } = visit;
    const form = formOf(db, visit);
    if (form === null) return '';
    const answers = listAnswers(db, id);
    const score = scorePoints(form, { formId, version, instanceId: id, answers });
    const { pooled, meanOfSections, band, answered, applicable, criticalMissed } = score;
    const numbers = [answered, applicable, criticalMissed.length];
    const texts = [id, facility_id, pooled, meanOfSections, band].map((value) =>
      textCell(value === null ? null : String(value)),
    );
    return `${[...texts, ...numbers].join('\t')}\n`;
  };
  return {
    table: TABLE,
    numberedBy: 'submission',
    readAfter(db, row) {
      const visits = db.all<Visit>(`${SELECT} WHERE rowid > ? ORDER BY rowid LIMIT ?`, [
        row,
        VISITS_A_CHUNK,
      ]);
      const last = visits.at(-1);
      if (!last) return null;
      const lines = visits.map((visit) => line(db, visit)).join('');
      return { lines, rows: visits.length, last: last.row };
    },
    readNamed(db, ids) {
      const visits = db.all<Visit>(`${SELECT} WHERE id IN (SELECT value FROM json_each(?))`, [
        JSON.stringify(ids),
      ]);
      return {
        lines: visits.map((visit) => line(db, visit)).join(''),
        found: visits.map(({ id }) => id),
      };
    },
  };
}
