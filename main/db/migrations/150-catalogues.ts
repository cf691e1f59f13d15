/** What editing the catalogues adds: packs, entries no longer proposed, and what is aimed at by year. */
export const cataloguesMigration = `
ALTER TABLE product ADD COLUMN pack_size REAL;

-- No longer proposed; what refers to the entry keeps it.
ALTER TABLE product ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
ALTER TABLE cadre ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
ALTER TABLE service ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
ALTER TABLE rate ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
ALTER TABLE cash_box ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));
ALTER TABLE office ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1));

-- By the code of a rate or of a service; a count's target is that of the whole year.
CREATE TABLE target (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  code TEXT NOT NULL,
  year INTEGER NOT NULL,
  value REAL,
  source TEXT,
  UNIQUE (facility_id, code, year)
) STRICT;
`;
