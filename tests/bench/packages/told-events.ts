import { DEMO_CODE, fillDemo } from '../../../main/app/demo.ts';
import { createPlace } from '../../../main/app/place.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import type { Reader } from '../../../main/db/handles.ts';
import type { JournalEvent } from '../../../main/db/replay-journal.ts';
import { listAnswers } from '../../../main/features/visits/reader.ts';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import { writeSubmission } from '../../../shared/domain/instruments/write-submission.ts';
import { BENCH_PIN } from '../ten-year-workspace.ts';

/** What the demonstration recorded of its centre, to be told of others. */
export interface ToldCentre {
  /** What comes before any month: the centre itself, and the forms of its visits. */
  readonly first: readonly JournalEvent[];
  /** Twelve months: stock, services, money, and a visit of most months. */
  readonly months: readonly (readonly JournalEvent[])[];
  readonly lastMonth: Month;
  /** Visits and interviews, as many as a busy month holds. */
  readonly filled: readonly FilledForm[];
}

/** One visit or interview, as the journal tells it and as ODK writes it. */
export interface FilledForm {
  readonly kind: 'checklist' | 'interview';
  readonly events: readonly JournalEvent[];
  readonly xml: string;
}

const YEAR = 12;
const MONTH_TABLES = ['stock_entry', 'service_value', 'money_entry'];
const EVENTS = 'SELECT * FROM journal j';
const ORDER = 'ORDER BY clock_ms, clock_counter, id';

const BUSY_MONTH = { checklist: 8, interview: 30 } as const;

function eventsOfForm(db: Reader, id: string): readonly JournalEvent[] {
  return db.all<JournalEvent>(
    `${EVENTS} WHERE operation = 'insert' AND table_name IN ('submission', 'answer')
       AND (row_id = :id OR row_id LIKE :id || ':%') ${ORDER}`,
    { id },
  );
}

function listFilled(db: Reader, kind: FilledForm['kind']): readonly FilledForm[] {
  const forms = db.all<{ id: string; formId: string; version: string }>(
    `SELECT id, form_id AS formId, form_version AS version FROM submission
     WHERE kind = ? ORDER BY day DESC, id LIMIT ?`,
    [kind, BUSY_MONTH[kind]],
  );
  if (forms.length < BUSY_MONTH[kind]) throw new Error(`The demonstration has too few: ${kind}`);
  return forms.map(({ id, formId, version }) => ({
    kind,
    events: eventsOfForm(db, id),
    xml: writeSubmission({ formId, version, instanceId: id, answers: listAnswers(db, id) }),
  }));
}

function eventsOfMonth(db: Reader, month: Month): readonly JournalEvent[] {
  const places = MONTH_TABLES.map((table) => `'${table}'`).join(', ');
  const counts = db.all<JournalEvent>(
    `${EVENTS} WHERE operation = 'insert' AND table_name IN (${places})
       AND json_extract(after, '$.period') = ? ${ORDER}`,
    [month],
  );
  const visit = db.get<{ id: string }>(
    "SELECT id FROM submission WHERE kind = 'checklist' AND day LIKE ? || '%' ORDER BY day",
    [month],
  );
  return [...counts, ...eventsOfForm(db, visit?.id ?? '')];
}

/** Reads what is told again, out of a demonstration that it makes in the folder. */
export async function readToldCentre(directory: string): Promise<ToldCentre> {
  const place = createPlace(directory);
  const workspace = await createWorkspace(place, { name: 'bench', pin: BENCH_PIN });
  await fillDemo(workspace);
  const { reader } = workspace.database;
  const last = reader.get<{ month: Month }>('SELECT max(period) AS month FROM service_value');
  if (!last) throw new Error('The demonstration has months');
  const months = Array.from({ length: YEAR }, (_, index) =>
    eventsOfMonth(reader, addMonths(last.month, index + 1 - YEAR)),
  );
  const first = reader.all<JournalEvent>(
    `${EVENTS} WHERE operation = 'insert' AND table_name IN ('facility', 'form') ${ORDER}`,
  );
  const filled = [...listFilled(reader, 'checklist'), ...listFilled(reader, 'interview')];
  workspace.close();
  return { first, months, lastMonth: last.month, filled };
}

const UUID = /(?<=[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})[0-9a-f]{8}/g;

/** One centre's telling: rows of its own, numbers of its own, and months that may lie years back. */
export class Teller {
  readonly device: string;
  readonly #centre: number;
  readonly #code: string;
  readonly #numbers = new Map<string, number>();

  constructor(centre: number) {
    this.#centre = centre;
    this.#code = `C${String(centre).padStart(5, '0')}`;
    this.device = `device-${this.#code}`;
  }

  /** Events as this centre would have recorded them so many years before, at a moment of its own. */
  tell(events: readonly JournalEvent[], at: number, yearsBack: number): readonly JournalEvent[] {
    const clock_ms = at + this.#centre * BETWEEN_CENTRES_MS;
    return events.map((event, index) => {
      const isCommon = event.facility === '';
      const own = (text: string): string => (isCommon ? text : this.#own(text, yearsBack));
      return {
        ...event,
        ...this.#number(isCommon ? '' : this.#code),
        ...{ id: eventId(clock_ms, index, this.#centre), clock_ms, clock_counter: index },
        row_id: own(event.row_id),
        after: event.after && own(event.after),
      };
    });
  }

  #number(facility: string): Pick<JournalEvent, 'device' | 'facility' | 'seq'> {
    const seq = (this.#numbers.get(facility) ?? 0) + 1;
    this.#numbers.set(facility, seq);
    return { device: this.device, facility, seq };
  }

  #own(text: string, yearsBack: number): string {
    const tail = hex(yearsBack, 2) + hex(this.#centre, 6);
    const told = text.replaceAll(DEMO_CODE, this.#code).replaceAll(UUID, tail);
    if (yearsBack === 0) return told;
    return told.replaceAll(/\b20\d\d(?=-[01]\d)/g, (year) => String(Number(year) - yearsBack));
  }
}

const BETWEEN_CENTRES_MS = 60_000;

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}

// As the triggers put it together, with the centre in the place of chance.
function eventId(clock_ms: number, counter: number, centre: number): string {
  const time = hex(clock_ms, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-${hex(0x8000 | counter, 4)}-${hex(centre, 12)}`;
}
