/** What typing a month adds: orders, counts, lots and spells of stock; the state of the month; reasons and notes. */
export const monthEntryMigration = `
ALTER TABLE stock_entry ADD COLUMN counted REAL;
ALTER TABLE stock_entry ADD COLUMN ordered REAL;
ALTER TABLE product ADD COLUMN min_shelf_months REAL;

CREATE TABLE stock_lot (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  product_id TEXT NOT NULL REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
  lot TEXT NOT NULL,
  expiry_month TEXT,
  quantity REAL NOT NULL
) STRICT;
CREATE INDEX stock_lot_by_month ON stock_lot (facility_id, period);

CREATE TABLE stockout_spell (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  product_id TEXT NOT NULL REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
  start_on TEXT NOT NULL,
  end_on TEXT
) STRICT;
CREATE INDEX stockout_spell_by_facility ON stockout_spell (facility_id);

CREATE TABLE managed_service (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  service_id TEXT NOT NULL REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  managed INTEGER NOT NULL CHECK (managed IN (0, 1)),
  UNIQUE (facility_id, service_id)
) STRICT;

-- A month without a row is open, and nobody has told when it reached the district.
CREATE TABLE month_state (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'validated')),
  received_on TEXT,
  reason TEXT,
  UNIQUE (facility_id, period)
) STRICT;

CREATE TABLE cell_note (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  sheet TEXT NOT NULL,
  row_key TEXT NOT NULL,
  column_key TEXT NOT NULL,
  note TEXT NOT NULL,
  flagged INTEGER NOT NULL CHECK (flagged IN (0, 1))
) STRICT;
CREATE INDEX cell_note_by_month ON cell_note (facility_id, period);

-- Why a warning of a month is right as it stands.
CREATE TABLE warning_reason (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  sheet TEXT NOT NULL,
  row_key TEXT NOT NULL,
  code TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX warning_reason_by_month ON warning_reason (facility_id, period);
`;
