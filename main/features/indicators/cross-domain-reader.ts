import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import {
  type CrossDomainFinding,
  listCrossDomainFindings,
} from '../../../shared/domain/indicators/cross-domain.ts';
import type { FigureInput } from '../../../shared/domain/indicators/figures.ts';
import type { Reader } from '../../db/handles.ts';
import { listCadres, listCashBoxes } from '../facilities/catalogue-reader.ts';
import { readFigureInput } from './figure-reader.ts';

function namesByCode(entries: readonly CatalogueEntry[]): ReadonlyMap<string, string> {
  return new Map(entries.map(({ code, name }) => [code, name]));
}

/** What falls together in a month of a centre; `input` saves reading the month twice. */
export function readCrossDomain(
  db: Reader,
  facility: string,
  period: Month,
  input: FigureInput = readFigureInput(db, facility, period),
): readonly CrossDomainFinding[] {
  return listCrossDomainFindings({
    ...input,
    period,
    cadreNames: namesByCode(listCadres(db, facility)),
    boxNames: namesByCode(listCashBoxes(db, facility)),
  });
}
