import type { ListedTarget } from '../../../shared/contract/catalogues.ts';
import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { Target } from '../../../shared/domain/services/target.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import { listRates, listServices } from './catalogue-reader.ts';

interface TargetRow {
  readonly code: string;
  readonly year: number;
  readonly value: number | null;
  readonly source: string | null;
}

function listRows(db: Reader, facility: string): readonly TargetRow[] {
  // A centre's own target stands before the one that is common to all.
  return db.all<TargetRow>(
    `SELECT code, year, value, source FROM target WHERE facility_id IN ('', ?)
     ORDER BY facility_id DESC, year, code`,
    [facility],
  );
}

/** What a centre aims at, by year; its own targets before those common to all. */
export function listTargets(db: Reader, facility: string): readonly Target[] {
  return listRows(db, facility).flatMap(({ value, ...rest }) =>
    value === null ? [] : [{ ...rest, value }],
  );
}

/** Every rate and count of a centre with what is aimed at in a year, those that are no longer proposed aside. */
export function listTargetLines(
  db: Reader,
  facility: string,
  year: number,
  language: Language,
): readonly ListedTarget[] {
  const held = listRows(db, facility);
  const find = (code: string, of: number) =>
    held.find((target) => target.code === code && target.year === of);
  const kinds = [
    ...listRates(db, facility).map((entry) => ({ ...entry, kind: 'rate' as const })),
    ...listServices(db, facility).map((entry) => ({ ...entry, kind: 'service' as const })),
  ];
  return kinds
    .filter((entry) => !entry.retired)
    .map(({ code, kind, labels, unit, direction }) => ({
      code,
      kind,
      name: labels[language] ?? labels.fr,
      unit,
      direction,
      value: find(code, year)?.value ?? null,
      source: find(code, year)?.source ?? null,
      before: find(code, year - 1)?.value ?? null,
    }));
}

/** Says what a centre aims at in a year; the code is that of a rate or of a count that is held. */
export function saveTarget(
  db: Writer,
  facility: string,
  { code, year, value, source }: TargetRow,
): void {
  const entries = [...listRates(db, facility), ...listServices(db, facility)];
  if (!entries.some((entry) => entry.code === code)) {
    throw new ExpectedFailure({ code: 'unknown-indicator', facts: { indicator: code, facility } });
  }
  saveRow(db, 'target', {
    id: `${facility}:${code}:${year}`,
    facility_id: facility,
    code,
    year,
    value,
    source: source === '' ? null : source,
  });
}
