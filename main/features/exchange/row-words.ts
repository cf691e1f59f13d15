import type { Day } from '../../../shared/domain/calendar/day.ts';
import { formatDay } from '../../../shared/domain/calendar/format-day.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader, SqlValue } from '../../db/handles.ts';
import { listPersonNames } from '../../db/person-names.ts';
import { columnsOf, isSynchronisedTable } from '../../db/synchronised-tables.ts';
import { createTranslator } from '../../platform/translator.ts';
import { AnswerWords } from './answer-words.ts';

type Value = string | number | null;

/** A value with the words for what it refers to. */
export interface Said {
  readonly value: Value;
  readonly words: string | null;
}

/** A row, and what tells it from others. */
export interface RowPlace {
  readonly table: string;
  readonly row: string;
  readonly facility: string;
  readonly facilityName: string;
  readonly about: (Said & { readonly field: string; readonly isNumber: boolean })[];
}

/** What tells a row from others of its table, in the order in which people say it. */
const TELLING = [
  'year',
  'period',
  'day',
  'on_day',
  'product_id',
  'service_id',
  'cadre_id',
  'cash_box_id',
  'heading',
  'payer',
  'lot',
  'organ',
  'office',
  'person_id',
  'post_id',
  'submission_id',
  'path',
  'meeting_id',
  'action_id',
  'name',
  'title',
  'action',
  'text',
  'label',
  'code',
  'start_on',
  'who',
  'programme',
  'field',
];
const MOST_TELLING = 3;

/** What a row that others refer to is called by. */
const NAMING = ['labels', 'title', 'action', 'day', 'name', 'form_id'];

interface ColumnFacts {
  readonly numbers: ReadonlySet<string>;
  /** The table that a column refers to. */
  readonly parents: ReadonlyMap<string, string>;
}

/** Puts rows of any table that travels, and what they refer to, into words that people know them by. */
export class RowWords {
  readonly #db: Reader;
  readonly #language: Language;
  readonly #columns = new Map<string, ColumnFacts>();
  readonly #facilities: ReadonlyMap<string, string>;
  readonly #persons = new Map<string, ReadonlyMap<string, string>>();
  readonly #answers: AnswerWords;

  constructor(db: Reader, language: Language) {
    this.#db = db;
    this.#language = language;
    this.#answers = new AnswerWords(db, language);
    const rows = db.all<{ id: string; name: string }>('SELECT id, name FROM facility');
    this.#facilities = new Map(rows.map(({ id, name }) => [id, name]));
  }

  #facts(table: string): ColumnFacts {
    const known = this.#columns.get(table);
    if (known) return known;
    const columns = this.#db.all<{ name: string; type: string }>(
      'SELECT name, type FROM pragma_table_info(?)',
      [table],
    );
    const references = this.#db.all<{ from: string; table: string }>(
      'SELECT "from", "table" FROM pragma_foreign_key_list(?)',
      [table],
    );
    const facts = {
      numbers: new Set(columns.filter(({ type }) => type !== 'TEXT').map(({ name }) => name)),
      parents: new Map(references.map(({ from, table: parent }) => [from, parent])),
    };
    this.#columns.set(table, facts);
    return facts;
  }

  /** Whether a column holds numbers. */
  isNumber(table: string, field: string): boolean {
    return this.#facts(table).numbers.has(field);
  }

  #readRow(table: string, row: string): Readonly<Record<string, SqlValue>> | undefined {
    if (!isSynchronisedTable(table)) return undefined;
    return this.#db.get(`SELECT ${columnsOf(table).join(', ')} FROM ${table} WHERE id = ?`, [row]);
  }

  #namePerson(facility: string, person: string): string | null {
    const known = this.#persons.get(facility) ?? listPersonNames(this.#db, facility);
    this.#persons.set(facility, known);
    return known.get(person) ?? null;
  }

  #nameParent(table: string, facility: string, id: string): string | null {
    if (table === 'person') return this.#namePerson(facility, id);
    const row = this.#readRow(table, id);
    const name = NAMING.find((each) => typeof row?.[each] === 'string');
    if (!row || name === undefined) return null;
    if (name === 'day') return formatDay(row[name] as Day, createTranslator(this.#language));
    if (name !== 'labels') return String(row[name]);
    const labels = JSON.parse(String(row['labels'])) as Partial<Record<Language, string>>;
    return labels[this.#language] ?? labels.fr ?? String(row['name']);
  }

  #sayInForm(row: string, field: string, value: Value): string | null {
    const { submission_id: submission, path } = this.#readRow('answer', row) ?? {};
    if (typeof submission !== 'string' || typeof path !== 'string') return null;
    if (field === 'path') return this.#answers.sayQuestion(submission, path);
    const isAnswer = field === 'value' && typeof value === 'string';
    return isAnswer ? this.#answers.sayAnswer(submission, path, value) : null;
  }

  /** A value of a field, with the name of what it refers to; of an answer, in the words of its form. */
  say(
    { table, row, facility }: Pick<RowPlace, 'table' | 'row' | 'facility'>,
    field: string,
    value: Value,
  ): Said {
    const inForm = table === 'answer' ? this.#sayInForm(row, field, value) : null;
    if (inForm !== null) return { value, words: inForm };
    const parent = this.#facts(table).parents.get(field);
    const refers = parent !== undefined && typeof value === 'string';
    return { value, words: refers ? this.#nameParent(parent, facility, value) : null };
  }

  /** A row with its centre and what tells it from others. */
  place({ table, row, facility }: Pick<RowPlace, 'table' | 'row' | 'facility'>): RowPlace {
    const held = this.#readRow(table, row) ?? {};
    const telling = TELLING.filter((field) => (held[field] ?? null) !== null);
    return {
      ...{ table, row, facility, facilityName: this.#facilities.get(facility) ?? facility },
      about: telling.slice(0, MOST_TELLING).map((field) => ({
        field,
        isNumber: this.isNumber(table, field),
        ...this.say({ table, row, facility }, field, held[field] as Value),
      })),
    };
  }
}
