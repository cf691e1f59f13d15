import { buildAccountDocument } from '../../../shared/domain/reports/account-document.ts';
import type { ReportDocument } from '../../../shared/domain/reports/document.ts';
import type { Reader } from '../../db/handles.ts';
import { readSheetContext } from '../reports/sheet-context.ts';
import { type AccountRequest, readAccount } from './account-reader.ts';

/** The account as it is printed and saved. */
export function readAccountDocument(db: Reader, request: AccountRequest): ReportDocument {
  const context = readSheetContext(db, request, request.today);
  return buildAccountDocument(readAccount(db, request), context);
}
