/** What people decide about packages that came: which of two values holds, what is thrown away, what is undone. */
export const receivingMigration = `
-- Why one of two values holds; the value itself is given by an event of the row. Each decision is a row of its own, so
-- that two people who decide never meet in one.
CREATE TABLE conflict_decision (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  field TEXT NOT NULL,
  -- Both values with their events, as JSON; see OpenConflict.
  earlier TEXT NOT NULL,
  later TEXT NOT NULL,
  choice TEXT NOT NULL CHECK (choice IN ('earlier', 'later', 'other')),
  -- The value that was chosen, as JSON.
  chosen TEXT NOT NULL,
  reason TEXT,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE INDEX conflict_decision_by_row ON conflict_decision (table_name, row_id, field);

-- Which numbers of the journal a package brought, and which were written to undo it.
CREATE TABLE package_range (
  digest TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('brought', 'undone')),
  device TEXT NOT NULL,
  facility TEXT NOT NULL,
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (digest, what, device, facility)
) STRICT, WITHOUT ROWID;

ALTER TABLE package ADD COLUMN undone_at TEXT;
ALTER TABLE package ADD COLUMN undone_by TEXT;
-- Thrown away by a person: its bytes stay for thirty days.
ALTER TABLE package ADD COLUMN thrown_at TEXT;
`;
