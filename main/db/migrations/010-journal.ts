/** The journal and what it needs; nothing here is itself journalled. */
export const journalMigration = `
CREATE TABLE workspace (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  id TEXT PRIMARY KEY,
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

CREATE TABLE journal_sequence (
  device TEXT NOT NULL,
  facility TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (device, facility)
) STRICT, WITHOUT ROWID;

-- One row. Who writes, and the hybrid logical clock; origin is NULL outside a transaction.
CREATE TABLE journal_context (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  device TEXT NOT NULL,
  user TEXT NOT NULL,
  clock_ms INTEGER NOT NULL,
  clock_counter INTEGER NOT NULL,
  origin TEXT CHECK (origin IN ('local', 'package', 'seed'))
) STRICT;
INSERT INTO journal_context (id, device, user, clock_ms, clock_counter, origin) VALUES (1, '', '', 0, 0, NULL);
`;
