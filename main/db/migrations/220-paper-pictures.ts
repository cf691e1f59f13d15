/** What the papers of an ASACO carry besides words: its logo. */
export const paperPicturesMigration = `
-- One row a centre, under its own code.
CREATE TABLE asaco_logo (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL
) STRICT;
`;
