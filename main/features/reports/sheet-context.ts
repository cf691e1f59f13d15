import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { ReportFacility } from '../../../shared/domain/reports/meeting-data.ts';
import type { SheetContext } from '../../../shared/domain/reports/sheet-document.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { findAsaco, getFacility } from '../facilities/reader.ts';
import { findLogo } from '../governance/logo-reader.ts';

/** A centre as the head of a paper names it. */
export function readReportFacility(db: Reader, facility: string): ReportFacility {
  const { code, name, region, district, commune, area } = getFacility(db, facility);
  const asaco = findAsaco(db, facility)?.name ?? null;
  const logo = findLogo(db, facility);
  return { code, name, region, district, commune, area, asaco, ...(logo && { logo }) };
}

/** What the sheets of a centre are written with. */
export function readSheetContext(
  db: Reader,
  order: { readonly facility: string; readonly language: Language },
  today: Day,
): SheetContext {
  const { facility, language } = order;
  const place = readReportFacility(db, facility);
  return { facility: place, today, language, translate: createTranslator(language) };
}
