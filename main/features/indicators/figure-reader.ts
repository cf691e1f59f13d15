import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { Figure } from '../../../shared/domain/indicators/figure.ts';
import { computeFigures, type FigureInput } from '../../../shared/domain/indicators/figures.ts';
import type { ServiceDefinition } from '../../../shared/domain/services/service-value.ts';
import type { Reader } from '../../db/handles.ts';
import { listRates, listServices } from '../facilities/catalogue-reader.ts';
import { listPopulations } from '../facilities/reader.ts';
import { listMoneyEntries } from '../money/reader.ts';
import { listServiceValues } from '../services/reader.ts';
import { listCadreAbsences, listStaffEntries } from '../staffing/reader.ts';
import { listWisnCadres } from '../staffing/workload-reader.ts';
import { listStockEntries, listStockProducts } from '../stock/reader.ts';

/** Everything a centre recorded that its monthly figures are made of. */
export function readFigureInput(db: Reader, facility: string, period: Month): FigureInput {
  const serviceValues = listServiceValues(db, facility);
  return {
    period,
    stock: listStockEntries(db, facility),
    products: listStockProducts(db, facility),
    consumptionMethod: 'msh',
    staff: listStaffEntries(db, facility),
    absences: listCadreAbsences(db, facility, period),
    wisn: listWisnCadres(db, facility, period),
    services: listExpectedServices(
      db,
      facility,
      new Set(serviceValues.map((each) => each.indicator)),
    ),
    serviceValues,
    rates: listRates(db, facility),
    money: listMoneyEntries(db, facility),
    populations: listPopulations(db, facility),
    receivedOn: null,
  };
}

// What a centre has reported once, it is expected to report every month.
function listExpectedServices(
  db: Reader,
  facility: string,
  reported: ReadonlySet<string>,
): readonly ServiceDefinition[] {
  return listServices(db, facility)
    .filter((service) => reported.has(service.code))
    .map(({ code, unit }) => ({ code, unit, expected: true }));
}

/** The months that have anything recorded, the newest first. */
export function listRecordedMonths(input: FigureInput): readonly Month[] {
  const { stock, staff, serviceValues, money } = input;
  const entries = [...stock, ...staff, ...serviceValues, ...money];
  return [...new Set(entries.map(({ period }) => period))].toSorted().toReversed();
}

/** Every figure of a centre's month, by its code. */
export function listFigures(db: Reader, facility: string, period: Month): readonly Figure[] {
  return computeFigures(readFigureInput(db, facility, period));
}
