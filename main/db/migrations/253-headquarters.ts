/**
 * What headquarters keep ready of every centre, made again from its records where these change: derived, and therefore
 * outside the journal. Which records make which rows stale is in `tally-triggers.ts`.
 */
export const headquartersMigration = `
CREATE TABLE visit_tally (
  submission_id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  form_id TEXT NOT NULL,
  form_version TEXT NOT NULL,
  day TEXT NOT NULL,
  score REAL,
  status TEXT NOT NULL,
  critical INTEGER NOT NULL,
  -- Items that lost points, as a JSON list of section/item.
  lacking TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_tally_by_facility ON visit_tally (facility_id, day);

-- The months that have anything recorded.
CREATE TABLE month_tally (
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  lines INTEGER NOT NULL,
  PRIMARY KEY (facility_id, period)
) STRICT, WITHOUT ROWID;

-- The last month of stock of each centre, and what was out at its end, as a JSON list of codes.
CREATE TABLE stock_tally (
  facility_id TEXT PRIMARY KEY,
  period TEXT NOT NULL,
  managed INTEGER NOT NULL,
  out TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the run chart of a figure that a promise follows says: shared/domain/statistics/run-chart-sentence.ts.
CREATE TABLE project_tally (
  facility_id TEXT NOT NULL,
  figure TEXT NOT NULL,
  verdict TEXT NOT NULL,
  meaning TEXT CHECK (meaning IN ('better', 'worse')),
  value REAL,
  centre REAL,
  PRIMARY KEY (facility_id, figure)
) STRICT, WITHOUT ROWID;

CREATE TABLE stale_visit (submission_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
-- Of an empty period, the stock and the projects of the centre alone.
CREATE TABLE stale_month (
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  PRIMARY KEY (facility_id, period)
) STRICT, WITHOUT ROWID;
INSERT INTO stale_visit SELECT id FROM submission WHERE kind = 'checklist';
INSERT INTO stale_month
  SELECT facility_id, period FROM service_value UNION SELECT facility_id, period FROM stock_entry
  UNION SELECT facility_id, period FROM money_entry UNION SELECT facility_id, period FROM staff_entry
  UNION SELECT facility_id, '' FROM action WHERE figure_code IS NOT NULL;

-- When the last package that spoke of a centre was taken.
CREATE TABLE last_package (
  facility_id TEXT PRIMARY KEY,
  received_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO last_package
  SELECT json_extract(range.value, '$.facility'), max(received_at)
  FROM package, json_each(manifest, '$.ranges') AS range WHERE state = 'taken' AND manifest IS NOT NULL
  GROUP BY 1;

-- One indicator in all centres, and what is promised and not yet kept.
CREATE INDEX service_value_by_service ON service_value (service_id, period, facility_id, value);
CREATE INDEX action_with_figure ON action (facility_id, figure_code) WHERE figure_code IS NOT NULL;
CREATE INDEX open_action ON action (due_on, facility_id) WHERE status IN ('todo', 'doing');
`;
