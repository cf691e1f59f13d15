/** What of a month is which element of DHIS2, and which organisation unit a centre is there. */
export const exchangeMigration = `
CREATE TABLE dhis2_link (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  data_element TEXT,
  category_option_combo TEXT,
  attribute_option_combo TEXT,
  UNIQUE (facility_id, subject)
) STRICT;

-- Its id is the code of the centre.
CREATE TABLE dhis2_org_unit (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  org_unit TEXT
) STRICT;
`;
