/** Filled forms that were opened again: the reason while the draft lives, then for good. */
export const reopeningMigration = `
ALTER TABLE draft ADD COLUMN reason TEXT;

CREATE TABLE reopening (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  submission_id TEXT NOT NULL REFERENCES submission (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX reopening_by_submission ON reopening (submission_id);

-- A filled form is rarely changed: an index of its changes alone costs the import of thousands nothing.
CREATE INDEX journal_of_changed_answers ON journal (row_id)
  WHERE table_name = 'answer' AND operation <> 'insert';
CREATE INDEX journal_of_reopenings ON journal (row_id)
  WHERE table_name = 'reopening';
`;
