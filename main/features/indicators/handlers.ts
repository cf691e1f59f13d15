import type { indicatorsContract, NamedFigure } from '../../../shared/contract/indicators.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import type { Figure } from '../../../shared/domain/indicators/figure.ts';
import { computeFigures } from '../../../shared/domain/indicators/figures.ts';
import { targetFor } from '../../../shared/domain/services/target.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { listRates, listServices } from '../facilities/catalogue-reader.ts';
import { getFacility } from '../facilities/reader.ts';
import { listTargets } from '../facilities/targets.ts';
import { readCrossDomain } from './cross-domain-reader.ts';
import { listRecordedMonths, readFigureInput } from './figure-reader.ts';
import { readServicesOverSpan } from './services-reader.ts';

function namesByCode(
  db: Reader,
  facility: string,
  language: Language,
): ReadonlyMap<string, string> {
  const nameOf = ({ labels }: CatalogueEntry): string => labels[language] ?? labels.fr;
  return new Map([
    ...listServices(db, facility).map((entry) => [`service.${entry.code}`, nameOf(entry)] as const),
    ...listRates(db, facility).map((entry) => [`rate.${entry.code}`, nameOf(entry)] as const),
  ]);
}

/** The target of a figure in its month, by the code that the figure carries. */
function createTargets(db: Reader, facility: string, period: Month) {
  const targets = listTargets(db, facility);
  return ({ code }: Figure): number | null => {
    const [subject = '', indicator = ''] = code.split('.');
    if (subject !== 'service' && subject !== 'rate') return null;
    return targetFor(targets, indicator, period, { isCount: subject === 'service', months: 1 });
  };
}

/** What the pages of figures and of services ask. */
export const indicatorsHandlers: HandlersOf<typeof indicatorsContract> = {
  figures({ db, language }, { facility, period }) {
    getFacility(db, facility);
    const months = [...listRecordedMonths(db, facility)];
    const month = period ?? months[0] ?? null;
    if (month === null) return { period: null, months, figures: [], together: [] };
    const names = namesByCode(db, facility, language);
    const targetOf = createTargets(db, facility, month);
    const input = readFigureInput(db, facility, month);
    const figures = computeFigures(input).map((figure): NamedFigure => {
      const name = names.get(figure.code) ?? null;
      return { ...figure, name, target: targetOf(figure) };
    });
    const together = [...readCrossDomain(db, facility, month, input)];
    return { period: month, months, figures, together };
  },
  services({ db, language }, { facility, period, span }) {
    getFacility(db, facility);
    const recorded = [...listRecordedMonths(db, facility)];
    const month = period ?? recorded[0] ?? null;
    if (month === null) return { period: null, recorded, given: null, together: [] };
    const given = readServicesOverSpan(db, facility, month, span, language);
    return { period: month, recorded, given, together: [...readCrossDomain(db, facility, month)] };
  },
};
