/**
 * What the value of a field of a table that travels is for people, so that it is printed, and asked for, as the centre's
 * pages do. `words` is where the texts of a choice stand, a key ending in the value itself.
 */
export type FieldKind =
  | {
      readonly kind:
        | 'amount'
        | 'number'
        | 'year'
        | 'day'
        | 'month'
        | 'text'
        | 'yesNo'
        | 'reference'
        | 'sealed';
    }
  | { readonly kind: 'choice'; readonly words: string; readonly values: readonly string[] };

/** A kind of field: see {@link FieldKind}. */
export type FieldKindName = FieldKind['kind'];

const FLOWS = { words: 'money:directions', values: ['receipt', 'spending'] } as const;
const WISHES = { words: 'catalogues:choices.direction', values: ['up', 'down', 'none'] } as const;

interface Choices {
  readonly words: string;
  readonly values: readonly string[];
}

const CHOICES: Readonly<Record<string, Choices>> = {
  'user.role': { words: 'users:roles', values: ['reader', 'entry', 'coach', 'supervisor'] },
  'person.sex': { words: 'governance:members.sex', values: ['F', 'M'] },
  'person.age_group': { words: 'governance:members.age', values: ['under35', 'from35', 'from60'] },
  'product.ven': { words: 'catalogues:choices.ven', values: ['V', 'E', 'N'] },
  'service.direction': WISHES,
  'rate.direction': WISHES,
  'money_entry.direction': FLOWS,
  'money_heading.direction': FLOWS,
  'heading_unit.direction': FLOWS,
  'budget.direction': FLOWS,
  'debt.kind': { words: 'money:owed.kinds', values: ['claim', 'debt'] },
  'month_state.state': { words: 'months:states', values: ['open', 'validated'] },
  'meeting.kind': { words: 'meetings:kinds', values: ['ordinaire', 'extraordinaire'] },
  'meeting.stage': {
    words: 'meetings:stage',
    values: ['planned', 'held', 'approved', 'signed'],
  },
  'promise_review.outcome': {
    words: 'meetings:promises',
    values: ['done', 'doing', 'postponed', 'abandoned'],
  },
  'promise_review.status': {
    words: 'meeting:promises.status',
    values: ['todo', 'doing', 'done', 'verified', 'abandoned'],
  },
  'action.status': {
    words: 'meeting:promises.status',
    values: ['todo', 'doing', 'done', 'verified', 'abandoned'],
  },
  'attendance.presence': {
    words: 'receive:presence',
    values: ['expected', 'present', 'excused', 'guest'],
  },
  'death_review.kind': { words: 'deaths:kinds', values: ['maternal', 'newborn', 'stillbirth'] },
};

const AMOUNTS: ReadonlySet<string> = new Set([
  'money_entry.amount',
  'cash_count.counted',
  'budget.amount',
  'debt.amount',
  'debt.paid',
  'free_care.amount',
  'free_care.paid',
  'salary.due',
  'salary.paid',
  'action.cost',
  'agreed_action.cost',
]);

const YES_NO: ReadonlySet<string> = new Set([
  'active',
  'local',
  'retired',
  'tracer',
  'managed',
  'closing_follows',
  'flagged',
  'avoidable',
  'recognition_held',
  'convention_held',
  'opening_held',
  'budget_voted',
  'accounts_validated',
  'signed',
  'withdrawn',
]);

const DAYS: ReadonlySet<string> = new Set(['day', 'next_day', 'on_day', 'new_due']);
const MONTHS: ReadonlySet<string> = new Set(['period', 'expiry_month', 'source_period']);

function isYesNo(table: string, field: string): boolean {
  return YES_NO.has(field) || (table === 'presence' && field === 'present');
}

/**
 * The kind of a field, by table and column; `isNumber` is whether the column holds numbers. A column that nothing here
 * names is a number or a text.
 *
 * | table, field | kind |
 * | --- | --- |
 * | `money_entry`, `amount` | `amount` |
 * | `action`, `due_on` | `day` |
 * | `stock_entry`, `product_id` | `reference` |
 */
export function findFieldKind(table: string, field: string, isNumber: boolean): FieldKind {
  const name = `${table}.${field}`;
  const choices = CHOICES[name];
  if (choices) return { kind: 'choice', ...choices };
  if (AMOUNTS.has(name)) return { kind: 'amount' };
  if (isYesNo(table, field)) return { kind: 'yesNo' };
  if (field.endsWith('_sealed')) return { kind: 'sealed' };
  if (field.endsWith('_id')) return { kind: 'reference' };
  if (field === 'year') return { kind: 'year' };
  if (isNumber) return { kind: 'number' };
  if (DAYS.has(field) || field.endsWith('_on')) return { kind: 'day' };
  return { kind: MONTHS.has(field) ? 'month' : 'text' };
}
