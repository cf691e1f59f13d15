/** Pictures and files: the bytes lie sealed beside the database, these rows say what they are and where they belong. */
export const attachmentsMigration = `
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  submission_id TEXT NOT NULL REFERENCES submission (id) DEFERRABLE INITIALLY DEFERRED,
  -- 'answer' is what a question was answered with; the others are pictures of the visit itself.
  purpose TEXT NOT NULL CHECK (purpose IN ('answer', 'before', 'after')),
  -- The question that was answered, or the item that a picture shows; NULL for the place as a whole.
  path TEXT,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  caption TEXT,
  taken_on TEXT
) STRICT;
CREATE INDEX attachment_by_submission ON attachment (submission_id);

-- What was given while a form is filled; it becomes an attachment when the form is finalised.
CREATE TABLE draft_file (
  draft_id TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  PRIMARY KEY (draft_id, name)
) STRICT, WITHOUT ROWID;
`;
