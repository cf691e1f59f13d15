import type { Day } from '../calendar/day.ts';
import type { Meeting, MeetingKind } from '../meetings/meeting.ts';
import type { Facts, Parsed, Problem } from '../problems/problem.ts';
import { foldSpelling } from '../text/spelling.ts';
import { type ImportProblemWord, importProblem } from './import-problem.ts';
import { quoted } from './quoted.ts';
import { parseWrittenDay } from './written-date.ts';

const FIELDS = [
  'organ',
  'kind',
  'date',
  'place',
  'present',
  'excused',
  'guests',
  'decisions',
  'next',
] as const;
type Field = (typeof FIELDS)[number];

const LONGEST_LIST = 1_000;
const LONGEST_TEXT = 4_000;

const KINDS: ReadonlyMap<string, MeetingKind> = new Map([
  ['ordinaire', 'ordinaire'],
  ['ordinary', 'ordinaire'],
  ['extraordinaire', 'extraordinaire'],
  ['extraordinary', 'extraordinaire'],
]);

/**
 * Reads the minutes of a meeting from JSON: `organ`, `kind` and `date` are needed, the rest may be left out.
 * Fields that we do not know are warned of. A name that is written twice counts where it stands first.
 */
export function parseMeeting(json: unknown): Parsed<Meeting> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { ok: false, problems: [importProblem('meeting-not-an-object', {})] };
  }
  const fields = new MeetingFields(json);
  const organ = fields.needed('organ');
  const kind = fields.kind();
  const day = fields.day('date') ?? fields.refuseEmpty('date');
  const listed = new Set<string>();
  const rest = {
    place: fields.text('place'),
    present: fields.names('present', listed),
    excused: fields.names('excused', listed),
    guests: fields.names('guests', listed),
    decisions: fields.list('decisions'),
    nextDay: fields.day('next'),
  };
  if (organ === null || kind === null || day === null || fields.problems.length > 0) {
    return { ok: false, problems: fields.problems };
  }
  if (rest.nextDay !== null && rest.nextDay <= day) {
    fields.warnings.push(problem('next', 'next-not-after', { value: rest.nextDay, day }));
  }
  return { ok: true, value: { organ, kind, day, ...rest }, warnings: fields.warnings };
}

/** The fields of the JSON object one by one, with what was wrong in them. */
class MeetingFields {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(json: object) {
    this.#values = new Map(Object.entries(json));
    const known: readonly string[] = FIELDS;
    for (const name of this.#values.keys()) {
      if (!known.includes(name)) {
        this.warnings.push(problem(name, 'column-unknown', { column: quoted(name) }));
      }
    }
  }

  text(field: Field): string {
    const value = this.#values.get(field) ?? '';
    if (typeof value === 'string' && value.length <= LONGEST_TEXT) {
      return value.normalize('NFC').trim();
    }
    this.#refuse(field, 'meeting-text-expected', {});
    return '';
  }

  needed(field: Field): string | null {
    const text = this.text(field);
    return text === '' ? this.refuseEmpty(field) : text;
  }

  kind(): MeetingKind | null {
    const text = this.needed('kind');
    if (text === null) return null;
    return (
      KINDS.get(foldSpelling(text)) ??
      this.#refuse('kind', 'meeting-kind-unknown', { value: quoted(text) })
    );
  }

  day(field: Field): Day | null {
    const text = this.text(field);
    if (text === '') return null;
    return parseWrittenDay(text) ?? this.#refuse(field, 'day-unreadable', { value: quoted(text) });
  }

  list(field: Field): readonly string[] {
    const value = this.#values.get(field) ?? [];
    const isText = (item: unknown): item is string =>
      typeof item === 'string' && item.length <= LONGEST_TEXT;
    if (Array.isArray(value) && value.length <= LONGEST_LIST && value.every(isText)) {
      return value.map((item) => item.normalize('NFC').trim()).filter((item) => item !== '');
    }
    this.#refuse(field, 'meeting-list-expected', {});
    return [];
  }

  /** The names of a list that are on no list before it: nobody is present and excused. */
  names(field: Field, listed: Set<string>): readonly string[] {
    return this.list(field).filter((name) => {
      const folded = foldSpelling(name) || name;
      const isNew = !listed.has(folded);
      if (!isNew) this.warnings.push(problem(field, 'name-listed-twice', { value: quoted(name) }));
      listed.add(folded);
      return isNew;
    });
  }

  refuseEmpty(field: Field): null {
    // A field that is there and unreadable has been told of already.
    const isTold = this.problems.some(({ column }) => column === field);
    return isTold ? null : this.#refuse(field, 'cell-empty', {});
  }

  #refuse(field: Field, what: ImportProblemWord, facts: Facts): null {
    this.problems.push(problem(field, what, facts));
    return null;
  }
}

function problem(field: string, what: ImportProblemWord, facts: Facts): Problem {
  return importProblem(what, { column: field, ...facts }, { column: field });
}
