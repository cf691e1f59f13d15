/**
 * An event is known by its stream and number; its id is what the clock and chance gave it, and needs no index of its
 * own: in the order of time a package touched a page of it for nearly every line.
 */
export const journalNumbersMigration = `
ALTER TABLE journal RENAME TO journal_before;
DROP INDEX journal_by_row;
DROP INDEX journal_of_changes;
DROP INDEX journal_of_changed_answers;
DROP INDEX journal_of_reopenings;
DROP INDEX journal_of_actions;
DROP INDEX journal_of_differences;
CREATE TABLE journal (
  id TEXT NOT NULL,
  device TEXT NOT NULL,
  facility TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  clock_ms INTEGER NOT NULL,
  clock_counter INTEGER NOT NULL,
  user TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT,
  UNIQUE (device, facility, seq)
) STRICT;
INSERT INTO journal
  (rowid, id, device, facility, seq, clock_ms, clock_counter, user, table_name, row_id, operation, before, after)
  SELECT rowid, id, device, facility, seq, clock_ms, clock_counter, user, table_name, row_id, operation, before, after
  FROM journal_before ORDER BY rowid;
DROP TABLE journal_before;
CREATE INDEX journal_by_row ON journal (row_id);
CREATE INDEX journal_of_changes ON journal (row_id) WHERE operation <> 'insert';
CREATE INDEX journal_of_changed_answers ON journal (row_id)
  WHERE table_name = 'answer' AND operation <> 'insert';
CREATE INDEX journal_of_reopenings ON journal (row_id)
  WHERE table_name = 'reopening';
CREATE INDEX journal_of_actions ON journal (row_id) WHERE table_name = 'action';
CREATE INDEX journal_of_differences ON journal (row_id)
  WHERE table_name = 'entry_difference';
`;
