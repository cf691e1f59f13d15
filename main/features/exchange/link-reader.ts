import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import type { Link } from '../../../shared/domain/exchange/link.ts';
import {
  STOCK_COUNTS,
  type StockCount,
  type Subject,
  serviceSubject,
  stockSubject,
} from '../../../shared/domain/exchange/subject.ts';
import type { Uid } from '../../../shared/domain/exchange/uid.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import {
  type Held,
  listProducts,
  listRates,
  listServices,
} from '../facilities/catalogue-reader.ts';
import { labelOf } from '../months/row-label.ts';

/** The figures of the centre as a whole that every centre has; rates are in the catalogue. */
const FIGURES = [
  'money.balance',
  'money.receipts',
  'money.spending',
  'money.recovery',
  'staff.norm',
  'staff.filled',
  'staff.present',
  'staff.vacancyRate',
  'staff.absenceRate',
  'stock.stockoutRate.day',
  'stock.stockoutRate.period',
  'quality.completeness',
  'quality.promptness',
  'quality.score',
] as const;

/** Something that may be linked. */
export interface HeldSubject {
  readonly subject: Subject;
  /** `''` for what all centres have, the centre's code for what it added. */
  readonly facility: string;
  readonly kind: 'services' | 'stock' | 'figures';
  readonly name: string;
  /** Which count of the line, for stock. */
  readonly column: StockCount | null;
  readonly retired: boolean;
}

/** Everything of a centre's month that may be linked, in the order of the catalogues. */
export function listSubjects(
  db: Reader,
  facility: string,
  language: Language,
): readonly HeldSubject[] {
  const translate = createTranslator(language);
  const own = ({ local, retired }: Held<CatalogueEntry>) => ({
    facility: local ? facility : '',
    retired,
  });
  return [
    ...listServices(db, facility).map((entry): HeldSubject => {
      const subject = serviceSubject(entry.code);
      return {
        subject,
        kind: 'services',
        name: labelOf(entry, language),
        column: null,
        ...own(entry),
      };
    }),
    ...listProducts(db, facility).flatMap((entry) =>
      STOCK_COUNTS.map((column): HeldSubject => {
        const subject = stockSubject(column, entry.code);
        return { subject, kind: 'stock', name: labelOf(entry, language), column, ...own(entry) };
      }),
    ),
    ...listRates(db, facility).map((entry): HeldSubject => {
      const subject = `rate.${entry.code}`;
      return {
        subject,
        kind: 'figures',
        name: labelOf(entry, language),
        column: null,
        ...own(entry),
      };
    }),
    ...FIGURES.map((subject): HeldSubject => {
      const name = translate(`indicators:names.${subject}`);
      return { subject, facility: '', kind: 'figures', name, column: null, retired: false };
    }),
  ];
}

/** The links that hold for a centre: those of all centres and its own; without a centre all that are held. */
export function listLinks(db: Reader, facility?: string): readonly Link[] {
  return db.all<Link>(
    `SELECT facility_id AS facility, subject, data_element AS dataElement,
       category_option_combo AS categoryOptionCombo, attribute_option_combo AS attributeOptionCombo
     FROM dhis2_link
     WHERE data_element IS NOT NULL AND (:facility IS NULL OR facility_id IN ('', :facility))
     ORDER BY facility_id, rowid`,
    { facility: facility ?? null },
  );
}

/** The organisation unit of each centre that has one, by the centre's code. */
export function listOrgUnits(db: Reader): ReadonlyMap<string, Uid> {
  const rows = db.all<{ facility: string; unit: Uid }>(
    'SELECT id AS facility, org_unit AS unit FROM dhis2_org_unit WHERE org_unit IS NOT NULL',
  );
  return new Map(rows.map(({ facility, unit }) => [facility, unit]));
}
