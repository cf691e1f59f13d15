/** The events of any row by its id, and quickly whether it was ever changed: what a merge asks of each row. */
export const rowHistoryMigration = `
DROP INDEX journal_by_row;
CREATE INDEX journal_by_row ON journal (row_id);
CREATE INDEX journal_of_changes ON journal (row_id) WHERE operation <> 'insert';
`;
