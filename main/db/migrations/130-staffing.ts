/**
 * The roster of a centre, what is recorded of its people, and the standards of its workload. Names are in `person`,
 * sealed.
 */
export const staffingMigration = `
CREATE TABLE post (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  cadre_id TEXT NOT NULL REFERENCES cadre (id) DEFERRABLE INITIALLY DEFERRED,
  payer TEXT NOT NULL,
  title TEXT,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  since_on TEXT,
  until_on TEXT
) STRICT;
CREATE INDEX post_by_facility ON post (facility_id);
CREATE INDEX post_by_person ON post (person_id);

CREATE TABLE presence (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
  on_day TEXT NOT NULL,
  present INTEGER NOT NULL CHECK (present IN (0, 1)),
  UNIQUE (post_id, on_day)
) STRICT;
CREATE INDEX presence_by_day ON presence (facility_id, on_day);

CREATE TABLE absence (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
  start_on TEXT NOT NULL,
  end_on TEXT,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX absence_by_facility ON absence (facility_id);

CREATE TABLE training (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
  topic TEXT NOT NULL,
  on_day TEXT NOT NULL,
  days REAL
) STRICT;
CREATE INDEX training_by_facility ON training (facility_id);

CREATE TABLE salary (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
  period TEXT NOT NULL,
  due INTEGER,
  paid INTEGER,
  UNIQUE (post_id, period)
) STRICT;
CREATE INDEX salary_by_facility ON salary (facility_id);

CREATE TABLE working_time (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  cadre_id TEXT NOT NULL REFERENCES cadre (id) DEFERRABLE INITIALLY DEFERRED,
  possible_days REAL NOT NULL,
  leave_days REAL NOT NULL,
  holidays REAL NOT NULL,
  sick_days REAL NOT NULL,
  training_days REAL NOT NULL,
  hours_per_day REAL NOT NULL,
  UNIQUE (facility_id, cadre_id)
) STRICT;

CREATE TABLE workload_activity (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  cadre_id TEXT NOT NULL REFERENCES cadre (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('health', 'support', 'additional')),
  name TEXT NOT NULL,
  service_id TEXT REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  yearly_volume REAL,
  minutes REAL,
  percent REAL,
  persons REAL,
  hours REAL
) STRICT;
CREATE INDEX workload_activity_by_facility ON workload_activity (facility_id);

-- Norms are common to all centres of a kind (facility_id '').
CREATE TABLE cadre_norm (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  cadre_id TEXT NOT NULL REFERENCES cadre (id) DEFERRABLE INITIALLY DEFERRED,
  norm INTEGER NOT NULL,
  source TEXT,
  UNIQUE (facility_id, kind, cadre_id)
) STRICT;
`;
