import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import type { ServiceIndicator } from '../../../shared/domain/catalogues/catalogues.ts';
import type { SheetRow } from '../../../shared/domain/months/sheet.ts';
import { mean } from '../../../shared/domain/statistics/averages.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import { listValuesThen } from '../../db/validated-past.ts';
import { type Held, listServices } from '../facilities/catalogue-reader.ts';
import { createKnownNames } from '../facilities/known-names.ts';
import { addNamedLine } from './added-line.ts';
import { demandRow } from './demand-row.ts';
import { aliasesOf, labelOf } from './row-label.ts';
import type { MonthPlace, SheetSource } from './sheet-source.ts';

/** The months whose mean is shown as usual. */
const USUAL_MONTHS = 12;

interface ValueRow {
  readonly service: string;
  readonly period: Month;
  readonly value: number | null;
}

function listValues(db: Reader, facility: string, from: Month, to: Month): readonly ValueRow[] {
  return db.all<ValueRow>(
    `SELECT service_id AS service, period, value FROM service_value
     WHERE facility_id = ? AND period BETWEEN ? AND ?`,
    [facility, from, to],
  );
}

/** What the centre does not give, as it was said when the month was validated. */
function listUnmanaged(db: Reader, place: MonthPlace): ReadonlySet<string> {
  const rows = db.all<{ id: string; service_id: string; managed: number }>(
    'SELECT id, service_id, managed FROM managed_service WHERE facility_id = ?',
    [place.facility],
  );
  const then = listValuesThen(db, place, 'managed_service', 'managed');
  const isSaid = ({ id, managed }: (typeof rows)[number]): boolean =>
    (then.has(id) ? then.get(id) : managed) === 0;
  return new Set(rows.filter(isSaid).map((row) => row.service_id));
}

function findService(db: Reader, facility: string, code: string): Held<ServiceIndicator> {
  const found = listServices(db, facility).find((service) => service.code === code);
  if (!found) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: code } });
  return found;
}

function valueId({ facility, period }: Pick<MonthPlace, 'facility' | 'period'>, code: string) {
  return `${facility}:${period}:${code}`;
}

function rows(db: Reader, place: MonthPlace): readonly SheetRow[] {
  const { facility, period, language } = place;
  const before = addMonths(period, -1);
  const values = Map.groupBy(
    listValues(db, facility, addMonths(period, -USUAL_MONTHS), period),
    ({ service }) => service,
  );
  const unmanaged = listUnmanaged(db, place);
  const retiredThen = listValuesThen(db, place, 'service', 'retired');
  // What is no longer proposed stays a line as long as the year has a value of it.
  const shown = listServices(db, facility).filter(({ id, retired }) => {
    const isRetired = retiredThen.has(id) ? retiredThen.get(id) === 1 : retired;
    return !isRetired || values.has(id);
  });
  return shown.map((service) => {
    const held = values.get(service.id) ?? [];
    const of = (month: Month): number | null =>
      held.find((each) => each.period === month)?.value ?? null;
    const earlier = held.filter((each) => each.period < period).map(({ value }) => value);
    const usual = mean(earlier.filter((value) => value !== null));
    return {
      id: service.code,
      label: labelOf(service, language),
      aliases: aliasesOf(service),
      unit: service.unit,
      group: service.group,
      managed: !unmanaged.has(service.id),
      local: service.local,
      cells: { value: of(period), before: of(before), usual },
    };
  });
}

function setManaged(db: Writer, facility: string, serviceId: string, managed: boolean): void {
  saveRow(db, 'managed_service', {
    id: `${facility}:${serviceId}`,
    facility_id: facility,
    service_id: serviceId,
    managed: managed ? 1 : 0,
  });
}

/** The counts of the monthly report (RMA), every service of the catalogue a line. */
export const servicesSheet: SheetSource = {
  rows,
  save(db, { facility, period }, lines) {
    const services = new Map(listServices(db, facility).map(({ code, id }) => [code, id]));
    for (const [code, cells] of lines) {
      for (const { value } of cells) {
        saveRow(db, 'service_value', {
          id: valueId({ facility, period }, code),
          facility_id: facility,
          period,
          service_id: demandRow(services, code),
          value,
        });
      }
    }
  },
  values(db, facility, code, _column, months) {
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return [];
    const { id } = findService(db, facility, code);
    const held = listValues(db, facility, first, last).filter(({ service }) => service === id);
    return months.map((month) => held.find(({ period }) => period === month)?.value ?? null);
  },
  manage(db, { facility }, code, managed) {
    setManaged(db, facility, findService(db, facility, code).id, managed);
  },
  add(db, place, line) {
    const { facility } = place;
    const { service } = createKnownNames(db, facility);
    return addNamedLine(listServices(db, facility), service, line, place, ({ id, code }) => {
      setManaged(db, facility, id, true);
      return code;
    });
  },
  // Every service of the catalogue is a line of every month: there is no list to copy.
  before: () => null,
  copyList: () => undefined,
  cellRow: (place, code, column) =>
    column === 'value'
      ? { table: 'service_value', id: valueId(place, code), field: 'value' }
      : null,
};
