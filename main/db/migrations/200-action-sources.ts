/** What a promise came out of besides a visit, why it was needed, what shows that it worked, and who saw it done. */
export const actionSourcesMigration = `
-- A figure, a product, a warning or a meeting: shared/domain/actions/action-source.ts. No reference, as for visits.
ALTER TABLE action ADD COLUMN source_kind TEXT;
ALTER TABLE action ADD COLUMN source_ref TEXT;
ALTER TABLE action ADD COLUMN source_item TEXT;
ALTER TABLE action ADD COLUMN source_period TEXT;
-- The answers to "why?", each to the one before it, as a JSON list.
ALTER TABLE action ADD COLUMN whys TEXT;
-- The figure that is followed beside the promise.
ALTER TABLE action ADD COLUMN figure_code TEXT;
-- By the id of a user; who says that it is done is in the journal.
ALTER TABLE action ADD COLUMN verified_by TEXT;
ALTER TABLE action ADD COLUMN verified_on TEXT;

CREATE TABLE action_photo (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  -- No reference: the promise may be taken back, and come again.
  action_id TEXT NOT NULL,
  moment TEXT NOT NULL CHECK (moment IN ('before', 'after')),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  caption TEXT,
  taken_on TEXT
) STRICT;
CREATE INDEX action_photo_by_action ON action_photo (action_id);

-- The history of one promise.
CREATE INDEX journal_of_actions ON journal (row_id) WHERE table_name = 'action';
`;
