/** Forms, what was filled with them, drafts, meetings and promises. */
export const captureMigration = `
CREATE TABLE form (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  form_id TEXT NOT NULL,
  version TEXT NOT NULL,
  title TEXT NOT NULL,
  scoring TEXT NOT NULL,
  sheets TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  definition TEXT NOT NULL,
  xform TEXT NOT NULL,
  UNIQUE (form_id, version)
) STRICT;

CREATE TABLE submission (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  form_id TEXT NOT NULL,
  form_version TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('checklist', 'interview')),
  day TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  source TEXT NOT NULL CHECK (source IN ('odk-xml', 'table', 'application')),
  FOREIGN KEY (form_id, form_version) REFERENCES form (form_id, version) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX submission_by_day ON submission (facility_id, kind, day);

CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  submission_id TEXT NOT NULL REFERENCES submission (id) DEFERRABLE INITIALLY DEFERRED,
  path TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (submission_id, path)
) STRICT;

-- Drafts are committed as each answer is given, and stay outside the journal until the visit is finalised.
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  form_id TEXT NOT NULL,
  form_version TEXT NOT NULL,
  started_at TEXT NOT NULL,
  place TEXT
) STRICT;
CREATE TABLE draft_answer (
  draft_id TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (draft_id, path)
) STRICT, WITHOUT ROWID;

-- Files that wait for what they need, such as a submission whose form is not held yet.
CREATE TABLE waiting_file (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  name TEXT NOT NULL,
  form_id TEXT NOT NULL,
  form_version TEXT NOT NULL,
  content BLOB NOT NULL,
  received_at TEXT NOT NULL
) STRICT;

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  organ TEXT NOT NULL,
  kind TEXT NOT NULL,
  day TEXT NOT NULL,
  place TEXT,
  next_day TEXT,
  UNIQUE (facility_id, organ, kind, day)
) STRICT;

CREATE TABLE attendance (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  presence TEXT NOT NULL CHECK (presence IN ('present', 'excused', 'guest')),
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  label TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX attendance_by_meeting ON attendance (meeting_id);

CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  meeting_id TEXT NOT NULL REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_meeting ON decision (meeting_id);

CREATE TABLE action (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  meeting_id TEXT REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED,
  agreed_on TEXT NOT NULL,
  problem TEXT,
  cause TEXT,
  action TEXT NOT NULL,
  responsible TEXT,
  responsible_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  due_on TEXT,
  cost INTEGER,
  status TEXT NOT NULL CHECK (status IN ('todo', 'doing', 'done', 'verified', 'abandoned')),
  carried_over INTEGER NOT NULL,
  closed_on TEXT
) STRICT;
CREATE INDEX action_by_facility ON action (facility_id, agreed_on);
`;
