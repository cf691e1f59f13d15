/** What the ASACO's governance rests on: its statutes, its papers, what the assembly voted, its bank accounts. */
export const governanceMigration = `
ALTER TABLE organ ADD COLUMN notice_days INTEGER;
ALTER TABLE organ ADD COLUMN mandate_years REAL;
ALTER TABLE person ADD COLUMN age_group TEXT CHECK (age_group IN ('under35', 'from35', 'from60'));

-- 'held': 1 the paper was seen or reported, 0 there is none, NULL nobody has asked.
ALTER TABLE asaco ADD COLUMN recognition_held INTEGER CHECK (recognition_held IN (0, 1));
ALTER TABLE asaco ADD COLUMN recognition_number TEXT;
ALTER TABLE asaco ADD COLUMN convention_held INTEGER CHECK (convention_held IN (0, 1));
ALTER TABLE asaco ADD COLUMN convention_end_on TEXT;
ALTER TABLE asaco ADD COLUMN opening_held INTEGER CHECK (opening_held IN (0, 1));
ALTER TABLE asaco ADD COLUMN opening_number TEXT;
ALTER TABLE asaco ADD COLUMN opening_on TEXT;
ALTER TABLE asaco ADD COLUMN orderer_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE asaco ADD COLUMN payer_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE assembly_year (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  year INTEGER NOT NULL,
  budget_voted INTEGER CHECK (budget_voted IN (0, 1)),
  budget_on TEXT,
  accounts_validated INTEGER CHECK (accounts_validated IN (0, 1)),
  accounts_on TEXT,
  UNIQUE (facility_id, year)
) STRICT;

-- The number is sealed under a key of the account's own, held in person_key.
CREATE TABLE bank_account (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  bank TEXT NOT NULL,
  number_sealed TEXT,
  first_signatory_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  second_signatory_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  decided_on TEXT
) STRICT;
CREATE INDEX bank_account_by_facility ON bank_account (facility_id);
`;
