/** What travels with the rows: that a key is gone for good. */
export const travellingMigration = `
-- Whoever is named here has no key any more, on any device, whatever arrives later.
CREATE TABLE erased_key (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  -- Whose key it was.
  kind TEXT NOT NULL CHECK (kind IN ('person', 'account'))
) STRICT;
`;
