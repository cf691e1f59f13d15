/** How a centre computes its monthly use, and what it orders: quantities a person may change, and the day they went out. */
export const stockMigration = `
CREATE TABLE stock_setting (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL UNIQUE,
  consumption_method TEXT NOT NULL
    CHECK (consumption_method IN ('msh', 'in-stock days', 'openlmis'))
) STRICT;

-- A product without a line is ordered as computed.
CREATE TABLE stock_order_line (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  product_id TEXT NOT NULL REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
  quantity REAL NOT NULL,
  ordered_on TEXT,
  UNIQUE (facility_id, period, product_id)
) STRICT;
`;
