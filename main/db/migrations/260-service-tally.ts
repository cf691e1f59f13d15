/**
 * One indicator in all centres, apart from the records: an index of these, in an order in which nobody records, made
 * every package touch as many pages as it has values. Kept as the other figures of headquarters are (253).
 */
export const serviceTallyMigration = `
DROP INDEX service_value_by_service;
CREATE TABLE service_tally (
  service_id TEXT NOT NULL,
  period TEXT NOT NULL,
  facility_id TEXT NOT NULL,
  value REAL NOT NULL,
  PRIMARY KEY (service_id, period, facility_id)
) STRICT, WITHOUT ROWID;
INSERT INTO service_tally
  SELECT service_id, period, facility_id, value FROM service_value
  WHERE value IS NOT NULL AND (SELECT value FROM workspace WHERE name = 'kind') = 'headquarters'
  ORDER BY service_id, period, facility_id;
`;
