/** The pictures and files of submissions that wait for their form; the bytes are kept like all others. */
export const waitingMediaMigration = `
CREATE TABLE waiting_media (
  waiting_id TEXT NOT NULL REFERENCES waiting_file (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  PRIMARY KEY (waiting_id, name)
) STRICT, WITHOUT ROWID;
`;
