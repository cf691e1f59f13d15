/** Words of which one is chosen, and the key of the text of each. */
interface Choices {
  readonly values: readonly string[];
  readonly wordOf: (value: string) => string;
}

/**
 * What the value of a field of a table that travels is for people, so that it is printed, and asked for, as the centre's
 * pages do.
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
  | ({ readonly kind: 'choice' } & Choices);

/** A kind of field: see {@link FieldKind}. */
export type FieldKindName = FieldKind['kind'];

const FLOWS: Choices = {
  wordOf: (value: string) => `money:directions.${value}`,
  values: ['receipt', 'spending'],
};
const WISHES: Choices = {
  wordOf: (value: string) => `catalogues:choices.direction.${value}`,
  values: ['up', 'down', 'none'],
};

const CHOICES: Readonly<Record<string, Choices>> = {
  'user.role': {
    wordOf: (value: string) => `users:roles.${value}`,
    values: ['reader', 'entry', 'coach', 'supervisor'],
  },
  'person.sex': {
    wordOf: (value: string) => `governance:members.sex.${value}`,
    values: ['F', 'M'],
  },
  'person.age_group': {
    wordOf: (value: string) => `governance:members.age.${value}`,
    values: ['under35', 'from35', 'from60'],
  },
  'product.ven': {
    wordOf: (value: string) => `catalogues:choices.ven.${value}`,
    values: ['V', 'E', 'N'],
  },
  'service.direction': WISHES,
  'rate.direction': WISHES,
  'money_entry.direction': FLOWS,
  'money_heading.direction': FLOWS,
  'heading_unit.direction': FLOWS,
  'budget.direction': FLOWS,
  'debt.kind': {
    wordOf: (value: string) => `money:owed.kinds.${value}`,
    values: ['claim', 'debt'],
  },
  'month_state.state': {
    wordOf: (value: string) => `months:states.${value}`,
    values: ['open', 'validated'],
  },
  'meeting.kind': {
    wordOf: (value: string) => `meetings:kinds.${value}`,
    values: ['ordinaire', 'extraordinaire'],
  },
  'meeting.stage': {
    wordOf: (value: string) => `meetings:stage.${value}`,
    values: ['planned', 'held', 'approved', 'signed'],
  },
  'promise_review.outcome': {
    wordOf: (value: string) => `meetings:promises.${value}`,
    values: ['done', 'doing', 'postponed', 'abandoned'],
  },
  'promise_review.status': {
    wordOf: (value: string) => `meeting:promises.status.${value}`,
    values: ['todo', 'doing', 'done', 'verified', 'abandoned'],
  },
  'action.status': {
    wordOf: (value: string) => `meeting:promises.status.${value}`,
    values: ['todo', 'doing', 'done', 'verified', 'abandoned'],
  },
  'attendance.presence': {
    wordOf: (value: string) => `receive:presence.${value}`,
    values: ['expected', 'present', 'excused', 'guest'],
  },
  'entry_difference.choice': {
    wordOf: (value: string) => `paperForms:second.choices.${value}`,
    values: ['first', 'second', 'other'],
  },
  'absence.reason': {
    wordOf: (value: string) => `staffing:reasons.${value}`,
    values: ['leave', 'sick', 'maternity', 'training', 'mission', 'unexplained', 'other'],
  },
  'score_group.side': {
    wordOf: (value: string) => `scorecards:sides.${value}`,
    values: ['users', 'providers'],
  },
  'death_review.kind': {
    wordOf: (value: string) => `deaths:kinds.${value}`,
    values: ['maternal', 'newborn', 'stillbirth'],
  },
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
  'settled',
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
