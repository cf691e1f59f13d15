/** Users, centres, their ASACO and population, and the catalogues. */
export const facilitiesMigration = `
CREATE TABLE user (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('supervisor', 'coach', 'entry', 'reader')),
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE facility (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL CHECK (facility_id = id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  commune TEXT,
  district TEXT,
  region TEXT,
  area TEXT,
  main_indicator TEXT NOT NULL
) STRICT;

CREATE TABLE asaco (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  recognised_on TEXT,
  convention_on TEXT
) STRICT;

CREATE TABLE organ (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  meetings_per_year REAL,
  quorum_percent REAL
) STRICT;

-- Names and telephones are sealed under a key of the person's own: erasing the key erases them everywhere.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  sex TEXT CHECK (sex IN ('F', 'M')),
  quarter TEXT,
  name_sealed TEXT NOT NULL,
  phone_sealed TEXT
) STRICT;
CREATE INDEX person_by_facility ON person (facility_id);

CREATE TABLE person_key (
  person_id TEXT PRIMARY KEY,
  secret BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE mandate (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  organ TEXT NOT NULL,
  office TEXT NOT NULL,
  start_on TEXT,
  end_on TEXT
) STRICT;
CREATE INDEX mandate_by_facility ON mandate (facility_id);

CREATE TABLE population (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  population INTEGER,
  pregnancy_coefficient REAL,
  birth_coefficient REAL,
  source TEXT,
  UNIQUE (facility_id, year)
) STRICT;

-- Catalogues: seeded alike everywhere (facility_id ''), and what a centre adds (local). Labels and aliases are JSON.
CREATE TABLE product (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  labels TEXT NOT NULL,
  aliases TEXT NOT NULL,
  note TEXT,
  local INTEGER NOT NULL CHECK (local IN (0, 1)),
  form TEXT NOT NULL,
  strength TEXT NOT NULL,
  unit TEXT NOT NULL,
  product_group TEXT NOT NULL,
  min_months REAL NOT NULL,
  max_months REAL NOT NULL,
  tracer INTEGER NOT NULL CHECK (tracer IN (0, 1)),
  ven TEXT CHECK (ven IN ('V', 'E', 'N'))
) STRICT;

CREATE TABLE cadre (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  labels TEXT NOT NULL,
  aliases TEXT NOT NULL,
  note TEXT,
  local INTEGER NOT NULL CHECK (local IN (0, 1)),
  cadre_group TEXT NOT NULL
) STRICT;

CREATE TABLE service (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  labels TEXT NOT NULL,
  aliases TEXT NOT NULL,
  note TEXT,
  local INTEGER NOT NULL CHECK (local IN (0, 1)),
  unit TEXT NOT NULL,
  service_group TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'none'))
) STRICT;

CREATE TABLE rate (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  labels TEXT NOT NULL,
  aliases TEXT NOT NULL,
  note TEXT,
  local INTEGER NOT NULL CHECK (local IN (0, 1)),
  formula TEXT NOT NULL,
  numerator TEXT NOT NULL,
  denominator TEXT NOT NULL,
  denominator_labels TEXT NOT NULL,
  unit TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'none')),
  target REAL
) STRICT;

CREATE TABLE cash_box (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  labels TEXT NOT NULL,
  aliases TEXT NOT NULL,
  note TEXT,
  local INTEGER NOT NULL CHECK (local IN (0, 1))
) STRICT;

CREATE TABLE office (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  labels TEXT NOT NULL,
  aliases TEXT NOT NULL,
  note TEXT,
  local INTEGER NOT NULL CHECK (local IN (0, 1)),
  organ TEXT
) STRICT;
`;
