import type { indicatorsContract, NamedFigure } from '../../../shared/contract/indicators.ts';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { listRates, listServices } from '../facilities/catalogue-reader.ts';
import { getFacility } from '../facilities/reader.ts';
import { listFigures, listRecordedMonths } from './figure-reader.ts';

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

/** What the page of figures asks. */
export const indicatorsHandlers: HandlersOf<typeof indicatorsContract> = {
  figures({ db, language }, { facility, period }) {
    getFacility(db, facility);
    const months = [...listRecordedMonths(db, facility)];
    const month = period ?? months[0] ?? null;
    if (month === null) return { period: null, months, figures: [] };
    const names = namesByCode(db, facility, language);
    const figures = listFigures(db, facility, month).map(
      (figure): NamedFigure => ({ ...figure, name: names.get(figure.code) ?? null }),
    );
    return { period: month, months, figures };
  },
};
