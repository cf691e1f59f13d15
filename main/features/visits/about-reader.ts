import type { Reader } from '../../db/handles.ts';
import type { FilledWay } from './writer.ts';

/** How a form was filled; `null` is what nobody noted. */
export interface AboutVisit {
  /** The name of who began it, and of who made it final. */
  readonly startedBy: string | null;
  readonly typedBy: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly openSeconds: number | null;
  readonly way: FilledWay | null;
  readonly source: 'odk-xml' | 'table' | 'application';
  readonly reopened: number;
  readonly sameDay: readonly { readonly id: string; readonly startedAt: string | null }[];
}

const ABOUT = `SELECT s.started_at AS startedAt, s.ended_at AS endedAt, s.open_seconds AS openSeconds,
    s.way, s.source, coalesce(b.name, s.started_by) AS startedBy,
    (SELECT coalesce(u.name, j.user) FROM journal j LEFT JOIN user u ON u.id = j.user
     WHERE j.row_id = s.id AND j.table_name = 'submission' AND j.operation = 'insert'
     ORDER BY j.id DESC LIMIT 1) AS typedBy,
    (SELECT count(*) FROM reopening r WHERE r.submission_id = s.id) AS reopened
  FROM submission s LEFT JOIN user b ON b.id = s.started_by WHERE s.id = ?`;

// Many people are asked on one day: of interviews a second one says nothing.
const SAME_DAY = `SELECT o.id, o.started_at AS startedAt FROM submission s
  JOIN submission o ON o.facility_id = s.facility_id AND o.kind = s.kind AND o.day = s.day
    AND o.form_id = s.form_id AND o.id <> s.id
  WHERE s.id = ? AND s.kind = 'checklist' ORDER BY o.started_at, o.id`;

/** How a form was filled, and what else was filled with it that day; null where the form is not held. */
export function readAboutVisit(db: Reader, id: string): AboutVisit | null {
  const about = db.get<Omit<AboutVisit, 'sameDay'>>(ABOUT, [id]);
  if (!about) return null;
  return { ...about, sameDay: db.all<AboutVisit['sameDay'][number]>(SAME_DAY, [id]) };
}
