/** Papers that are typed twice: the second typing while it lasts, what differed, and what was decided. */
export const secondEntriesMigration = `
-- The filled form that the draft types again, blind; null for any other draft.
ALTER TABLE draft ADD COLUMN checks TEXT;

-- One row a filled form, by its number: how many fields were compared, and whether what was decided is in.
CREATE TABLE second_entry (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  submission_id TEXT NOT NULL REFERENCES submission (id) DEFERRABLE INITIALLY DEFERRED,
  fields INTEGER NOT NULL,
  settled INTEGER NOT NULL CHECK (settled IN (0, 1))
) STRICT;

-- Null on one side: the form did not ask it there. Without a choice until somebody decided.
CREATE TABLE entry_difference (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  submission_id TEXT NOT NULL REFERENCES submission (id) DEFERRABLE INITIALLY DEFERRED,
  path TEXT NOT NULL,
  first TEXT,
  second TEXT,
  choice TEXT CHECK (choice IN ('first', 'second', 'other')),
  chosen TEXT
) STRICT;
CREATE INDEX entry_difference_by_submission ON entry_difference (submission_id);

-- Who decided is looked up in the journal.
CREATE INDEX journal_of_differences ON journal (row_id)
  WHERE table_name = 'entry_difference';
`;
