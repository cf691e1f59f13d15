/**
 * The choices of long lists, derived from the forms and therefore outside the journal: `choice_form` names the forms
 * that were looked through, the choices of a list follow one another from the number of the list on, `choice_search`
 * finds them. Its text is made in `choice-index.ts`: words, each name as one word between `<` and `>`, and what filters
 * ask after `=`.
 */
export const choicesMigration = `
CREATE TABLE choice_form (
  form TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE choice_list (
  id INTEGER PRIMARY KEY,
  form TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  UNIQUE (form, name)
) STRICT;

CREATE TABLE choice (
  id INTEGER PRIMARY KEY,
  list INTEGER NOT NULL,
  name TEXT NOT NULL,
  label TEXT NOT NULL
) STRICT;
CREATE INDEX choice_by_name ON choice (list, name);

CREATE VIRTUAL TABLE choice_search USING fts5(
  words, content = '', columnsize = 0, detail = none, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 tokenchars '<>='"
);
`;
