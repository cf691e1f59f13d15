/** The community score card, the words of interviews in groups, and under how many answers a result is not shown. */
export const communityMigration = `
CREATE TABLE survey_setting (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  minimum_cell INTEGER NOT NULL CHECK (minimum_cell BETWEEN 5 AND 50)
) STRICT;

-- One round. The versions of both forms stay as they were, so that its items stay the same.
CREATE TABLE score_card (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL,
  users_form TEXT NOT NULL,
  users_version TEXT NOT NULL,
  providers_form TEXT NOT NULL,
  providers_version TEXT NOT NULL,
  interface_on TEXT,
  agreed TEXT NOT NULL DEFAULT '',
  next_on TEXT
) STRICT;
CREATE INDEX score_card_by_day ON score_card (facility_id, day);

CREATE TABLE score_group (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  score_card_id TEXT NOT NULL REFERENCES score_card (id) DEFERRABLE INITIALLY DEFERRED,
  side TEXT NOT NULL CHECK (side IN ('users', 'providers')),
  name TEXT NOT NULL,
  participants INTEGER NOT NULL CHECK (participants > 0)
) STRICT;
CREATE INDEX score_group_by_card ON score_group (score_card_id);

-- One item of one group: the mark that it agreed on, or how many voted for each as JSON; and why, in its words.
CREATE TABLE score_mark (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  score_group_id TEXT NOT NULL REFERENCES score_group (id) DEFERRABLE INITIALLY DEFERRED,
  item TEXT NOT NULL,
  mark TEXT,
  votes TEXT,
  reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX score_mark_by_group ON score_mark (score_group_id);

CREATE TABLE saying_theme (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
) STRICT;

-- No reference to the interview: it may be taken away, and come again.
CREATE TABLE themed_saying (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  saying_theme_id TEXT NOT NULL REFERENCES saying_theme (id) DEFERRABLE INITIALLY DEFERRED,
  submission_id TEXT NOT NULL,
  path TEXT NOT NULL
) STRICT;
CREATE INDEX themed_saying_by_theme ON themed_saying (saying_theme_id);

-- What of a saying is covered wherever it is shown, as a JSON list; an empty list: somebody looked, and nothing names anybody.
CREATE TABLE masked_saying (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  submission_id TEXT NOT NULL,
  path TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;
`;
