/** What travels with the rows: keys that are gone for good, pictures and files, what headquarters say, new keys. */
export const travellingMigration = `
-- Whoever is named here has no key any more, on any device, whatever arrives later.
CREATE TABLE erased_key (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  -- Whose key it was.
  kind TEXT NOT NULL CHECK (kind IN ('person', 'account'))
) STRICT;

-- What headquarters tell a centre; '' tells all of them.
CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  text TEXT NOT NULL,
  written_on TEXT NOT NULL
) STRICT;
CREATE INDEX feedback_by_facility ON feedback (facility_id);

CREATE INDEX attachment_by_bytes ON attachment (sha256);
CREATE INDEX action_photo_by_bytes ON action_photo (sha256);
CREATE INDEX asaco_logo_by_bytes ON asaco_logo (sha256);
CREATE INDEX meeting_file_by_bytes ON meeting_file (sha256);

-- Bytes that a row which came in a package names, and that have not come.
CREATE TABLE missing_blob (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- Pieces of what is still to come.
CREATE TABLE blob_chunk (
  sha256 TEXT NOT NULL,
  at INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (sha256, at)
) STRICT;

-- Bytes that headquarters said they lack.
CREATE TABLE wanted_blob (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- At headquarters: up to where each device said that it holds the streams of others.
CREATE TABLE peer_stream (
  peer TEXT NOT NULL,
  device TEXT NOT NULL,
  facility TEXT NOT NULL,
  held INTEGER NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (peer, device, facility)
) STRICT, WITHOUT ROWID;

-- Keys of this device that others took the place of: they still open what was sealed for them, and vouch for what
-- came after.
CREATE TABLE former_keys (
  verifying TEXT PRIMARY KEY,
  signing TEXT NOT NULL,
  identity TEXT NOT NULL,
  recipient TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
