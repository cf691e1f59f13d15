/** What a centre reports each month. Ids are made of the centre, the month and the line, so that two laptops agree. */
export const monthMigration = `
CREATE TABLE managed_product (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  product_id TEXT NOT NULL REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
  managed INTEGER NOT NULL CHECK (managed IN (0, 1)),
  UNIQUE (facility_id, product_id)
) STRICT;

CREATE TABLE stock_entry (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  product_id TEXT NOT NULL REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
  opening REAL,
  received REAL,
  used REAL,
  lost REAL,
  adjusted REAL,
  closing REAL,
  stockout_days REAL,
  expiry_month TEXT,
  UNIQUE (facility_id, period, product_id)
) STRICT;

CREATE TABLE staff_entry (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  cadre_id TEXT NOT NULL REFERENCES cadre (id) DEFERRABLE INITIALLY DEFERRED,
  payer TEXT NOT NULL,
  norm REAL,
  filled REAL,
  present REAL,
  UNIQUE (facility_id, period, cadre_id, payer)
) STRICT;

CREATE TABLE service_value (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  service_id TEXT NOT NULL REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  value REAL,
  UNIQUE (facility_id, service_id, period)
) STRICT;

CREATE TABLE money_entry (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  cash_box_id TEXT NOT NULL REFERENCES cash_box (id) DEFERRABLE INITIALLY DEFERRED,
  heading TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('receipt', 'spending')),
  amount INTEGER NOT NULL,
  UNIQUE (facility_id, period, cash_box_id, heading, direction)
) STRICT;
`;
