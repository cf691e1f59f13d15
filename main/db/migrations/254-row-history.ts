/** The events of any row by its id, and quickly whether it was ever changed, which a merge asks of each row; the end of the ids of events. */
export const rowHistoryMigration = `
DROP INDEX journal_by_row;
CREATE INDEX journal_by_row ON journal (row_id);
CREATE INDEX journal_of_changes ON journal (row_id) WHERE operation <> 'insert';
-- One for all events of a transaction, so that it weighs little where they travel together.
ALTER TABLE journal_context ADD COLUMN tail TEXT NOT NULL DEFAULT '';
`;
