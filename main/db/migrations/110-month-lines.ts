/** The headings under which a centre writes its accounts, and which closings of stock the program made. */
export const monthLinesMigration = `
ALTER TABLE stock_entry ADD COLUMN closing_follows INTEGER CHECK (closing_follows IN (0, 1));

-- A heading stands in every month, before an amount does.
CREATE TABLE money_heading (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  cash_box_id TEXT NOT NULL REFERENCES cash_box (id) DEFERRABLE INITIALLY DEFERRED,
  heading TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('receipt', 'spending')),
  managed INTEGER NOT NULL CHECK (managed IN (0, 1))
) STRICT;
CREATE INDEX money_heading_by_facility ON money_heading (facility_id);
`;
