import { addMonths, type Month } from '../../../shared/domain/calendar/month.ts';
import { qualityFigures } from '../../../shared/domain/indicators/quality-figures.ts';
import { countsOf } from '../../../shared/domain/indicators/service-figures.ts';
import type { QualityFeedbackData } from '../../../shared/domain/reports/quality-feedback-document.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import type { Reader } from '../../db/handles.ts';
import { listServices } from '../facilities/catalogue-reader.ts';
import { readFigureInput } from '../indicators/figure-reader.ts';
import { readMonthState } from '../months/month-state.ts';
import { listMonthWarnings } from '../months/warning-reader.ts';
import { readProductMonths } from '../stock/month-reader.ts';
import { labelIn } from './report-request.ts';

function readQuality(db: Reader, facility: string, period: Month) {
  const products = readProductMonths(db, facility, period);
  const input = { ...readFigureInput(db, facility, period), products };
  return { input, figures: qualityFigures(input) };
}

/** How far the data of a month can be trusted, and what of it asks for work. */
export function readQualityFeedback(
  db: Reader,
  facility: string,
  period: Month,
  { language }: SheetContext,
): QualityFeedbackData {
  const { state, receivedOn } = readMonthState(db, facility, period);
  const { input, figures } = readQuality(db, facility, period);
  const counts = countsOf(input.serviceValues, period);
  const services = new Map(listServices(db, facility).map((each) => [each.code, each]));
  return {
    period,
    isValidated: state === 'validated',
    receivedOn,
    figures,
    before: readQuality(db, facility, addMonths(period, -1)).figures,
    warnings: listMonthWarnings(db, { facility, period, language }),
    missing: {
      services: input.services
        .filter(({ code, expected }) => expected && (counts.get(code) ?? null) === null)
        .map(({ code }) => {
          const service = services.get(code);
          return service ? labelIn(language, service) : code;
        }),
      stock: input.products
        .filter(({ product, lots }) => product.managed && lots === null)
        .map(({ product }) => product.name),
    },
  };
}
