/** How many interviews a coach plans of each service and age, and the sounds that forms are read out with. */
export const interviewsMigration = `
CREATE TABLE interview_plan (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
  form_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  -- The questions that tell them apart; null where the plan does not look at one.
  service_path TEXT,
  age_path TEXT
) STRICT;

CREATE TABLE interview_quota (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  plan_id TEXT NOT NULL REFERENCES interview_plan (id) DEFERRABLE INITIALLY DEFERRED,
  service TEXT NOT NULL,
  age TEXT NOT NULL,
  wanted INTEGER NOT NULL CHECK (wanted > 0)
) STRICT;
CREATE INDEX interview_quota_by_plan ON interview_quota (plan_id);

-- By form and the name that its file gives; every version that names it plays the same.
CREATE TABLE form_sound (
  id TEXT PRIMARY KEY,
  facility_id TEXT NOT NULL,
  form_id TEXT NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  mime TEXT NOT NULL,
  size INTEGER NOT NULL
) STRICT;
CREATE INDEX form_sound_by_form ON form_sound (form_id);
`;
