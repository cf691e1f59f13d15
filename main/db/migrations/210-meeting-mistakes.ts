const COLUMNS =
  'id, facility_id, organ, kind, day, place, next_day, stage, start_at, end_at, convoked_on, signed_on';

/** A page that was scanned by mistake and taken away again, and an organ that met twice on one day. */
export const meetingMistakesMigration = `
ALTER TABLE meeting_file ADD COLUMN removed_on TEXT;
ALTER TABLE meeting_file ADD COLUMN removed_reason TEXT;

-- Made anew without its one organ, kind and day. Its rows come back under its own name, for other tables name them.
CREATE TEMP TABLE held_meeting AS SELECT ${COLUMNS} FROM meeting ORDER BY rowid;
DROP TABLE meeting;
CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  organ TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  place TEXT,
  next_day TEXT,
  stage TEXT NOT NULL DEFAULT 'held' CHECK (stage IN ('planned', 'held', 'approved', 'signed')),
  start_at TEXT,
  end_at TEXT,
  convoked_on TEXT,
  signed_on TEXT
) STRICT;
INSERT INTO meeting (${COLUMNS}) SELECT ${COLUMNS} FROM held_meeting ORDER BY rowid;
DROP TABLE held_meeting;
CREATE INDEX meeting_by_day ON meeting (facility_id, day);
`;
