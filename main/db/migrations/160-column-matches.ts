/** What the columns of somebody's own tables mean, by the shape of their headings. */
export const columnMatchesMigration = `
CREATE TABLE column_match (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('stock', 'services', 'staff', 'money', 'population')),
  -- The words of the headings, sorted, and from a word to its meaning, as JSON.
  words TEXT NOT NULL,
  columns TEXT NOT NULL,
  box TEXT,
  direction TEXT CHECK (direction IN ('recette', 'depense')),
  UNIQUE (facility_id, words)
) STRICT;
`;
