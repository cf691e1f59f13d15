/** A meeting from its plan to its signed minutes. What was imported before was held. */
export const meetingsMigration = `
ALTER TABLE meeting ADD COLUMN stage TEXT NOT NULL DEFAULT 'held'
  CHECK (stage IN ('planned', 'held', 'approved', 'signed'));
ALTER TABLE meeting ADD COLUMN start_at TEXT;
ALTER TABLE meeting ADD COLUMN end_at TEXT;
ALTER TABLE meeting ADD COLUMN convoked_on TEXT;
ALTER TABLE meeting ADD COLUMN signed_on TEXT;

-- Made anew, since a member may now be absent without a word ('expected').
CREATE TABLE attendance_new (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  presence TEXT NOT NULL CHECK (presence IN ('expected', 'present', 'excused', 'guest')),
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT,
  position INTEGER NOT NULL,
  duty TEXT CHECK (duty IN ('chair', 'secretary')),
  signed INTEGER NOT NULL DEFAULT 0 CHECK (signed IN (0, 1))
) STRICT;
INSERT INTO attendance_new (id, facility_id, meeting_id, presence, person_id, label, position)
  SELECT id, facility_id, meeting_id, presence, person_id, label, position FROM attendance ORDER BY rowid;
DROP TABLE attendance;
ALTER TABLE attendance_new RENAME TO attendance;
CREATE INDEX attendance_by_meeting ON attendance (meeting_id);

ALTER TABLE decision ADD COLUMN votes_for INTEGER;
ALTER TABLE decision ADD COLUMN votes_against INTEGER;
ALTER TABLE decision ADD COLUMN abstentions INTEGER;

CREATE TABLE agenda_item (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item (meeting_id);

-- A promise as the meeting found it, and what the meeting said of it; it goes on changing elsewhere.
CREATE TABLE promise_review (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  action_id TEXT NOT NULL,
  action TEXT NOT NULL,
  responsible TEXT,
  responsible_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT,
  status TEXT NOT NULL,
  carried_over INTEGER NOT NULL,
  closed_on TEXT,
  outcome TEXT CHECK (outcome IN ('done', 'doing', 'postponed', 'abandoned')),
  new_due TEXT,
  proof TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX promise_review_by_meeting ON promise_review (meeting_id);

-- The plan as it was signed, while the promises themselves are followed up.
CREATE TABLE agreed_action (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  action_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  problem TEXT,
  cause TEXT,
  action TEXT NOT NULL,
  responsible TEXT,
  responsible_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT,
  cost INTEGER,
  funding TEXT,
  indicator TEXT
) STRICT;
CREATE INDEX agreed_action_by_meeting ON agreed_action (meeting_id);

-- The author is a user's id.
CREATE TABLE addendum (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL
) STRICT;
CREATE INDEX addendum_by_meeting ON addendum (meeting_id);

-- The signed pages, scanned or photographed; their bytes lie sealed beside the database.
CREATE TABLE meeting_file (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  UNIQUE (meeting_id, name)
) STRICT;
`;
