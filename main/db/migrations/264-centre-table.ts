/** The table of centres is read from these alone: the rows that they point to are strewn over the whole file. */
export const centreTableMigration = `
DROP INDEX open_action;
CREATE INDEX open_action ON action (facility_id, due_on, status) WHERE status IN ('todo', 'doing');
DROP INDEX visit_tally_by_facility;
CREATE INDEX visit_tally_by_facility
  ON visit_tally (facility_id, day, submission_id, form_id, score, status);
`;
