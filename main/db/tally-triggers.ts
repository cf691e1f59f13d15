import type { SynchronisedTable } from './synchronised-tables.ts';

type Change = 'INSERT' | 'UPDATE' | 'DELETE';

const CHANGES = ['INSERT', 'UPDATE', 'DELETE'] as const;

/** The tables of which a line is a line of its month. */
const MONTH_TABLES = [
  'stock_entry',
  'service_value',
  'money_entry',
  'staff_entry',
] as const satisfies readonly SynchronisedTable[];

/** What else decides which products are out of stock, and what a followed figure comes to. */
const CENTRE_TABLES = [
  'managed_product',
  'stock_lot',
  'stock_setting',
  'stock_order_line',
  'stockout_spell',
  'month_state',
  'population',
] as const satisfies readonly SynchronisedTable[];

function trigger(table: SynchronisedTable, change: Change, body: (row: string) => string): string {
  const rows = change === 'UPDATE' ? ['OLD', 'NEW'] : [change === 'DELETE' ? 'OLD' : 'NEW'];
  return `
CREATE TRIGGER tally_${table}_${change.toLowerCase()} AFTER ${change} ON ${table}
BEGIN ${rows.map(body).join(' ')} END;`;
}

function onEveryChange(table: SynchronisedTable, body: (row: string) => string): string {
  return CHANGES.map((change) => trigger(table, change, body)).join('');
}

const staleMonth = (row: string): string =>
  `INSERT OR IGNORE INTO stale_month VALUES (${row}.facility_id, ${row}.period);`;

const staleCentre = (row: string): string =>
  `INSERT OR IGNORE INTO stale_month VALUES (${row}.facility_id, '');`;

const staleVisit = (row: string): string => `INSERT OR IGNORE INTO stale_visit VALUES (${row}.id);`;

// An answer whose visit was not counted yet has nothing to make stale: the visit itself is, since it came.
const staleAnswered = (row: string): string =>
  `INSERT OR IGNORE INTO stale_visit SELECT submission_id FROM visit_tally WHERE submission_id = ${row}.submission_id;`;

const FORM = `
CREATE TRIGGER tally_form_update AFTER UPDATE ON form
BEGIN
  INSERT OR IGNORE INTO stale_visit SELECT submission_id FROM visit_tally
    WHERE form_id = NEW.form_id AND form_version = NEW.version;
END;`;

// Promises are many, and few follow a figure.
const ACTION = `
CREATE TRIGGER tally_action_insert AFTER INSERT ON action WHEN NEW.figure_code IS NOT NULL
BEGIN ${staleCentre('NEW')} END;
CREATE TRIGGER tally_action_update AFTER UPDATE OF figure_code ON action
WHEN NEW.figure_code IS NOT OLD.figure_code
BEGIN ${staleCentre('NEW')} END;
CREATE TRIGGER tally_action_delete AFTER DELETE ON action WHEN OLD.figure_code IS NOT NULL
BEGIN ${staleCentre('OLD')} END;`;

function followedTrigger(table: 'service' | 'rate'): string {
  return `
CREATE TRIGGER tally_${table}_update AFTER UPDATE ON ${table}
BEGIN INSERT OR IGNORE INTO stale_month SELECT DISTINCT facility_id, '' FROM project_tally; END;`;
}

const PRODUCT = `
CREATE TRIGGER tally_product_update AFTER UPDATE OF retired ON product WHEN NEW.retired <> OLD.retired
BEGIN INSERT OR IGNORE INTO stale_month SELECT id, '' FROM facility; END;`;

function packageTrigger(change: 'INSERT' | 'UPDATE'): string {
  return `
CREATE TRIGGER tally_package_${change.toLowerCase()} AFTER ${change} ON package
WHEN NEW.state = 'taken' AND NEW.manifest IS NOT NULL
BEGIN
  INSERT INTO last_package
    SELECT DISTINCT json_extract(value, '$.facility'), NEW.received_at
    FROM json_each(NEW.manifest, '$.ranges') WHERE true
    ON CONFLICT DO UPDATE SET received_at = max(received_at, excluded.received_at);
END;`;
}

/** The SQL of what tells that a kept figure of headquarters is no longer that of the records. */
export function tallyTriggersSql(): string {
  return [
    ...MONTH_TABLES.map((table) => onEveryChange(table, staleMonth)),
    ...CENTRE_TABLES.map((table) => onEveryChange(table, staleCentre)),
    onEveryChange('submission', staleVisit),
    onEveryChange('answer', staleAnswered),
    FORM,
    PRODUCT,
    ACTION,
    followedTrigger('service'),
    followedTrigger('rate'),
    packageTrigger('INSERT'),
    packageTrigger('UPDATE'),
  ].join('');
}
