/** What passes between laptops and headquarters; all of it stays on this machine. */
export const packagesMigration = `
-- One row: what this device signs with, and what is sealed for it is opened with.
CREATE TABLE own_keys (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  signing TEXT NOT NULL,
  verifying TEXT NOT NULL,
  identity TEXT NOT NULL,
  recipient TEXT NOT NULL
) STRICT;

-- Whom this device writes to and believes.
CREATE TABLE peer (
  device TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('headquarters', 'device')),
  name TEXT NOT NULL,
  facilities TEXT NOT NULL,
  recipients TEXT NOT NULL,
  verifying TEXT NOT NULL,
  enrolled_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT, WITHOUT ROWID;

-- Every package that came, by the SHA-256 of its file; what waits keeps its bytes, sealed as they came.
CREATE TABLE package (
  digest TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('taken', 'waiting', 'alarm')),
  reason TEXT,
  facts TEXT NOT NULL,
  manifest TEXT,
  content BLOB,
  received_at TEXT NOT NULL
) STRICT;
CREATE INDEX package_by_state ON package (state);

-- How far each stream of the journal was written into packages for headquarters, and how far they say they hold it.
CREATE TABLE stream_progress (
  device TEXT NOT NULL,
  facility TEXT NOT NULL,
  sent INTEGER NOT NULL,
  received INTEGER NOT NULL,
  PRIMARY KEY (device, facility)
) STRICT, WITHOUT ROWID;

-- Fields of which two devices say two things, as the last merge of their row found them.
CREATE TABLE merge_conflict (
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  field TEXT NOT NULL,
  facility TEXT NOT NULL,
  -- '' where this device found it, else the device whose receipt told of it.
  told_by TEXT NOT NULL,
  earlier TEXT NOT NULL,
  later TEXT NOT NULL,
  PRIMARY KEY (table_name, row_id, field, told_by)
) STRICT, WITHOUT ROWID;
`;
