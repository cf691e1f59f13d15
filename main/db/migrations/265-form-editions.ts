/** What people have changed in forms and not saved as a version yet: kept at each change, outside the journal. */
export const formEditionsMigration = `
CREATE TABLE form_edition (
  user_id TEXT NOT NULL,
  form_id TEXT NOT NULL,
  -- The version and the sheets that it began with: the form of the library may be another by then.
  version TEXT NOT NULL,
  sheets TEXT NOT NULL,
  history TEXT NOT NULL,
  PRIMARY KEY (user_id, form_id)
) STRICT, WITHOUT ROWID;
`;
