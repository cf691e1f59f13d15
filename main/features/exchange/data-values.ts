import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Month } from '../../../shared/domain/calendar/month.ts';
import type { DataValue } from '../../../shared/domain/exchange/data-value.ts';
import {
  cellOfSubject,
  STOCK_COUNTS,
  type Subject,
  serviceSubject,
  stockSubject,
} from '../../../shared/domain/exchange/subject.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader } from '../../db/handles.ts';
import { plainNumber } from '../../platform/files/plain-number.ts';
import { listFigures } from '../indicators/figure-reader.ts';
import { noteId } from '../months/note-reader.ts';
import type { MonthPlace } from '../months/sheet-source.ts';
import { SHEET_SOURCES } from '../months/sheets.ts';
import { listLinks, listOrgUnits, listSubjects } from './link-reader.ts';

/** Something that has values and is linked to nothing, so that none of them was sent. */
export interface UnlinkedSubject {
  readonly subject: Subject;
  readonly name: string;
  readonly column: string | null;
  readonly values: number;
}

/** The values of some months for DHIS2, and what is left out of them. */
export interface SentValues {
  readonly values: readonly DataValue[];
  readonly unlinked: readonly UnlinkedSubject[];
}

/** A value of a month by what it is; a subject without a value is not among them. */
type MonthValues = ReadonlyMap<Subject, number>;

/** Reads what is linked of some months; a month's value that is not recorded is left out, a 0 is there. */
export function readDataValues(
  db: Reader,
  {
    facility,
    periods,
    language,
  }: {
    readonly facility: string;
    readonly periods: readonly Month[];
    readonly language: Language;
  },
): SentValues {
  const orgUnit = listOrgUnits(db).get(facility);
  if (orgUnit === undefined) {
    throw new ExpectedFailure({ code: 'no-org-unit', facts: { facility } });
  }
  const links = new Map(listLinks(db, facility).map((link) => [link.subject, link]));
  const values: DataValue[] = [];
  const left = new Map<Subject, number>();
  for (const period of periods) {
    const place = { facility, period, language };
    for (const [subject, value] of listValues(db, place)) {
      const link = links.get(subject);
      if (link === undefined) {
        left.set(subject, (left.get(subject) ?? 0) + 1);
        continue;
      }
      const { dataElement, categoryOptionCombo, attributeOptionCombo } = link;
      values.push({
        ...{ dataElement, categoryOptionCombo, attributeOptionCombo, period, orgUnit },
        value: plainNumber(value),
        comment: readComment(db, place, subject),
        deleted: false,
      });
    }
  }
  const unlinked = listSubjects(db, facility, language).flatMap(({ subject, name, column }) => {
    const count = left.get(subject);
    return count === undefined ? [] : [{ subject, name, column, values: count }];
  });
  return { values, unlinked };
}

/** What is recorded of a month: lines that the centre does not keep say nothing. */
function listValues(db: Reader, place: MonthPlace): MonthValues {
  const found: (readonly [Subject, unknown])[] = [];
  for (const { id, managed, cells } of SHEET_SOURCES.services.rows(db, place)) {
    if (managed) found.push([serviceSubject(id), cells['value']]);
  }
  for (const { id, managed, cells } of SHEET_SOURCES.stock.rows(db, place)) {
    if (!managed) continue;
    for (const column of STOCK_COUNTS) found.push([stockSubject(column, id), cells[column]]);
  }
  for (const { code, item, value } of listFigures(db, place.facility, place.period)) {
    if (item === null && !code.startsWith('service.')) found.push([code, value]);
  }
  return new Map(
    found.flatMap(([subject, value]) => (typeof value === 'number' ? [[subject, value]] : [])),
  );
}

/** The note that somebody left at the cell goes along with its value. */
function readComment(db: Reader, { facility, period }: MonthPlace, subject: Subject) {
  const cell = cellOfSubject(subject);
  if (cell === null) return null;
  const id = noteId(facility, period, cell.sheet, cell.row, cell.column);
  return (
    db.get<{ note: string | null }>('SELECT note FROM cell_note WHERE id = ?', [id])?.note || null
  );
}
