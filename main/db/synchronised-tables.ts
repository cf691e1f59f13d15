const CATALOGUE_COLUMNS = [
  'code',
  'name',
  'labels',
  'aliases',
  'note',
  'local',
  'retired',
] as const;

/**
 * The tables whose every change is journalled, with their columns; the triggers and the replay are made from this list.
 * Each has `id TEXT PRIMARY KEY` and `facility_id` (`''` for what is common to all centres), which names the stream
 * that a change belongs to. Parents come before children. A test holds it against the schema.
 */
export const SYNCHRONISED_TABLES = {
  user: ['name', 'role', 'active'],
  facility: ['name', 'kind', 'commune', 'district', 'region', 'area', 'main_indicator'],
  asaco: ['name', 'recognised_on', 'convention_on'],
  organ: ['code', 'name', 'meetings_per_year', 'quorum_percent'],
  person: ['sex', 'quarter', 'name_sealed', 'phone_sealed'],
  mandate: ['person_id', 'organ', 'office', 'start_on', 'end_on'],
  population: ['year', 'population', 'pregnancy_coefficient', 'birth_coefficient', 'source'],
  product: [
    ...CATALOGUE_COLUMNS,
    'form',
    'strength',
    'unit',
    'product_group',
    'min_months',
    'max_months',
    'tracer',
    'ven',
    'min_shelf_months',
    'pack_size',
  ],
  cadre: [...CATALOGUE_COLUMNS, 'cadre_group'],
  service: [...CATALOGUE_COLUMNS, 'unit', 'service_group', 'direction'],
  rate: [
    ...CATALOGUE_COLUMNS,
    'formula',
    'numerator',
    'denominator',
    'denominator_labels',
    'unit',
    'direction',
    'target',
  ],
  cash_box: CATALOGUE_COLUMNS,
  office: [...CATALOGUE_COLUMNS, 'organ'],
  target: ['code', 'year', 'value', 'source'],
  managed_product: ['product_id', 'managed'],
  stock_entry: [
    'period',
    'product_id',
    'opening',
    'received',
    'used',
    'lost',
    'adjusted',
    'closing',
    'stockout_days',
    'expiry_month',
    'counted',
    'ordered',
    'closing_follows',
  ],
  stock_lot: ['period', 'product_id', 'lot', 'expiry_month', 'quantity'],
  stockout_spell: ['product_id', 'start_on', 'end_on'],
  stock_setting: ['consumption_method'],
  stock_order_line: ['period', 'product_id', 'quantity', 'ordered_on'],
  managed_service: ['service_id', 'managed'],
  staff_entry: ['period', 'cadre_id', 'payer', 'norm', 'filled', 'present'],
  post: ['cadre_id', 'payer', 'title', 'person_id', 'since_on', 'until_on'],
  presence: ['post_id', 'on_day', 'present'],
  absence: ['post_id', 'start_on', 'end_on', 'reason'],
  training: ['post_id', 'topic', 'on_day', 'days'],
  salary: ['post_id', 'period', 'due', 'paid'],
  working_time: [
    'cadre_id',
    'possible_days',
    'leave_days',
    'holidays',
    'sick_days',
    'training_days',
    'hours_per_day',
  ],
  workload_activity: [
    'cadre_id',
    'kind',
    'name',
    'service_id',
    'yearly_volume',
    'minutes',
    'percent',
    'persons',
    'hours',
  ],
  cadre_norm: ['kind', 'cadre_id', 'norm', 'source'],
  service_value: ['period', 'service_id', 'value'],
  money_entry: ['period', 'cash_box_id', 'heading', 'direction', 'amount'],
  money_heading: ['cash_box_id', 'heading', 'direction', 'managed'],
  heading_unit: ['cash_box_id', 'heading', 'direction', 'unit'],
  cash_count: ['period', 'cash_box_id', 'counted', 'reason'],
  budget: ['year', 'cash_box_id', 'heading', 'direction', 'amount'],
  debt: ['kind', 'who', 'what_for', 'since_on', 'amount', 'paid'],
  free_care: ['period', 'programme', 'payer', 'cases', 'amount', 'paid'],
  month_state: ['period', 'state', 'received_on', 'reason'],
  cell_note: ['period', 'sheet', 'row_key', 'column_key', 'note', 'flagged'],
  warning_reason: ['period', 'sheet', 'row_key', 'code', 'reason'],
  form: ['form_id', 'version', 'title', 'scoring', 'sheets', 'content_hash', 'definition', 'xform'],
  submission: ['form_id', 'form_version', 'kind', 'day', 'started_at', 'ended_at', 'source'],
  answer: ['submission_id', 'path', 'value'],
  reopening: ['submission_id', 'reason'],
  attachment: [
    'submission_id',
    'purpose',
    'path',
    'name',
    'sha256',
    'mime',
    'size',
    'width',
    'height',
    'caption',
    'taken_on',
  ],
  meeting: ['organ', 'kind', 'day', 'place', 'next_day'],
  attendance: ['meeting_id', 'presence', 'person_id', 'label', 'position'],
  decision: ['meeting_id', 'position', 'text'],
  action: [
    'meeting_id',
    'agreed_on',
    'problem',
    'cause',
    'action',
    'responsible',
    'responsible_person_id',
    'due_on',
    'cost',
    'status',
    'carried_over',
    'closed_on',
    'submission_id',
    'item_path',
    'funding',
    'indicator',
    'note',
  ],
  removed_visit: ['form_id', 'form_version', 'day', 'reason'],
  planned_visit: ['day'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of a table that is journalled. */
export type SynchronisedTable = keyof typeof SYNCHRONISED_TABLES;

const COLUMNS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(SYNCHRONISED_TABLES).map(([table, own]) => [table, ['id', 'facility_id', ...own]]),
);

/** All columns of a synchronised table in a fixed order, the two that every table has first. */
export function columnsOf(table: SynchronisedTable): readonly string[] {
  return COLUMNS.get(table) ?? [];
}

/** True when the word names a table of the list; guards SQL that is built from a journal event. */
export function isSynchronisedTable(word: string): word is SynchronisedTable {
  return Object.hasOwn(SYNCHRONISED_TABLES, word);
}
