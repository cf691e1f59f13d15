/** What papers carry besides words, the logo of the ASACO; and the deaths that they tell of without names. */
export const logoAndDeathsMigration = `
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

-- shared/domain/deaths/death-review.ts; answers by name as JSON.
CREATE TABLE death_review (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('maternal', 'newborn', 'stillbirth')),
  day TEXT NOT NULL,
  place TEXT,
  age_group TEXT,
  cause_group TEXT,
  delays TEXT NOT NULL,
  available TEXT NOT NULL,
  avoidable INTEGER CHECK (avoidable IN (0, 1)),
  story TEXT NOT NULL,
  factors TEXT NOT NULL,
  reviewed_on TEXT
) STRICT;
CREATE INDEX death_review_by_facility ON death_review (facility_id, day);
`;
