/** What a promise came out of and is paid from, visits that were taken away, and the day of the next one. */
export const visitActionsMigration = `
-- No reference: the visit may still be a draft, and a promise outlives the visit that it came out of.
ALTER TABLE action ADD COLUMN submission_id TEXT;
ALTER TABLE action ADD COLUMN item_path TEXT;
ALTER TABLE action ADD COLUMN funding TEXT;
ALTER TABLE action ADD COLUMN indicator TEXT;
ALTER TABLE action ADD COLUMN note TEXT;

-- By the number of the visit. What it held is in the journal; why it went is here.
CREATE TABLE removed_visit (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  form_id TEXT NOT NULL,
  form_version TEXT NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;

-- One row a centre, by its code.
CREATE TABLE planned_visit (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL
) STRICT;
`;
