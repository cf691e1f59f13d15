import { buildAccountDocument } from '../../../shared/domain/reports/account-document.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import type { Reader } from '../../db/handles.ts';
import { createTranslator } from '../../platform/translator.ts';
import { findAsaco, getFacility } from '../facilities/reader.ts';
import { type AccountRequest, readAccount } from './account-reader.ts';

/** The account as it is printed and saved. */
export function readAccountDocument(db: Reader, request: AccountRequest): ReportDocument {
  const { facility, today, language } = request;
  const { code, name, region, district, commune, area } = getFacility(db, facility);
  const asaco = findAsaco(db, facility)?.name ?? null;
  return buildAccountDocument(readAccount(db, request), {
    facility: { code, name, region, district, commune, area, asaco },
    today,
    language,
    translate: createTranslator(language),
  });
}
