/** What an account of the centre adds to its cash books: units, the cash that was counted, budget, debts, free care. */
export const moneyMigration = `
-- Which unit a heading belongs to, in every month; a line of the accounts is still named by box, heading and direction.
CREATE TABLE heading_unit (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  cash_box_id TEXT NOT NULL REFERENCES cash_box (id) DEFERRABLE INITIALLY DEFERRED,
  heading TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('receipt', 'spending')),
  unit TEXT NOT NULL
) STRICT;
CREATE INDEX heading_unit_by_facility ON heading_unit (facility_id);

-- What was really in a box at the end of a month, and why it is not what the book says.
CREATE TABLE cash_count (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  cash_box_id TEXT NOT NULL REFERENCES cash_box (id) DEFERRABLE INITIALLY DEFERRED,
  counted INTEGER NOT NULL,
  reason TEXT,
  UNIQUE (facility_id, period, cash_box_id)
) STRICT;

CREATE TABLE budget (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  cash_box_id TEXT NOT NULL REFERENCES cash_box (id) DEFERRABLE INITIALLY DEFERRED,
  heading TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('receipt', 'spending')),
  amount INTEGER NOT NULL
) STRICT;
CREATE INDEX budget_by_year ON budget (facility_id, year);

-- 'claim': owed to the centre; 'debt': owed by it.
CREATE TABLE debt (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'debt')),
  who TEXT NOT NULL,
  what_for TEXT NOT NULL,
  since_on TEXT NOT NULL,
  amount INTEGER NOT NULL,
  paid INTEGER NOT NULL
) STRICT;
CREATE INDEX debt_by_facility ON debt (facility_id);

-- Care given free or below its price, and who is to pay the centre for it.
CREATE TABLE free_care (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  period TEXT NOT NULL,
  programme TEXT NOT NULL,
  payer TEXT NOT NULL,
  cases INTEGER,
  amount INTEGER NOT NULL,
  paid INTEGER NOT NULL
) STRICT;
CREATE INDEX free_care_by_month ON free_care (facility_id, period);
`;
