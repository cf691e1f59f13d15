import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import {
  listMonthWarnings,
  type MonthWarning,
} from '../../../shared/domain/indicators/month-warnings.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { listCashBoxes, listProducts, listServices } from '../facilities/catalogue-reader.ts';
import { listRecordedMonths, readFigureInput } from './figure-reader.ts';

/** A warning as screens and reports say it: a code, what it is about in the words of the catalogue, and its figures. */
export interface NamedWarning {
  /** `coherence.<rule>`, `stock.<finding>`, `agreement`, `money.negative`, `outlier.mild`, `outlier.strong`. */
  readonly code: string;
  /** The service, product or cash box. */
  readonly item: string;
  /** The products that serve it, where it is about care and stock; `''` elsewhere. */
  readonly products: string;
  /** What was found, and what should have been, where there is such a thing. */
  readonly found: number | null;
  readonly expected: number | null;
}

/** The warnings of the last month that has anything recorded. */
export interface OpenWarnings {
  readonly period: Month | null;
  readonly warnings: readonly NamedWarning[];
}

type NameOf = (code: string) => string;

function createNames(db: Reader, facility: string, language: Language): NameOf {
  const entries: readonly CatalogueEntry[] = [
    ...listServices(db, facility),
    ...listProducts(db, facility),
    ...listCashBoxes(db, facility),
  ];
  const names = new Map(
    entries.flatMap(({ code, name, labels }) => {
      const label = labels[language] ?? labels.fr;
      return [[code, label] as const, [name, label] as const];
    }),
  );
  return (code) => names.get(code) ?? code;
}

function nameWarning(warning: MonthWarning, nameOf: NameOf): NamedWarning {
  switch (warning.kind) {
    case 'coherence': {
      const { code, service, found, expected } = warning.finding;
      return { code: `coherence.${code}`, item: nameOf(service), products: '', found, expected };
    }
    case 'stock': {
      const { code, variance: found } = warning.finding;
      const item = nameOf(warning.product);
      return { code: `stock.${code}`, item, products: '', found, expected: null };
    }
    case 'agreement': {
      const { service, products, used: found, given: expected } = warning.finding;
      const names = products.map(nameOf).join(', ');
      return { code: 'agreement', item: nameOf(service), products: names, found, expected };
    }
    case 'money': {
      const { box, balance: found } = warning;
      return { code: 'money.negative', item: nameOf(box), products: '', found, expected: null };
    }
    case 'outlier': {
      const { service, strength, value: found } = warning;
      const item = nameOf(service);
      return { code: `outlier.${strength}`, item, products: '', found, expected: null };
    }
  }
}

/** What asks for a look in the last month that the centre recorded, said with the names of the catalogue. */
export function readOpenWarnings(db: Reader, facility: string, language: Language): OpenWarnings {
  const input = readFigureInput(db, facility, '0000-01');
  const [period] = listRecordedMonths(input);
  if (period === undefined) return { period: null, warnings: [] };
  const nameOf = createNames(db, facility, language);
  const warnings = listMonthWarnings({ ...input, period });
  return { period, warnings: warnings.map((warning) => nameWarning(warning, nameOf)) };
}
