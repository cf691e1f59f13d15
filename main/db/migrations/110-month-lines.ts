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

-- Who wrote a cell of a month. What comes after the first ten thousand changes of one import is left out: an index of
-- all of it would cost a large import a seventh of its speed.
CREATE INDEX journal_by_row ON journal (row_id) WHERE clock_counter < 10000;
`;
