import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { OrganStatutes } from '../../../shared/domain/governance/statutes.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import { type HeldOrgan, listOrgans } from './statutes-reader.ts';

function getOrgan(db: Reader, facility: string, id: string): HeldOrgan {
  const held = listOrgans(db, facility).find((each) => each.id === id);
  if (held) return held;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: id } });
}

// Mandates and meetings name their organ by its code, as the lists that are imported do.
function isOrganUsed(db: Reader, facility: string, code: string): boolean {
  const named = db.all<{ organ: string }>(
    `SELECT organ FROM mandate WHERE facility_id = :facility
     UNION SELECT organ FROM meeting WHERE facility_id = :facility`,
    { facility },
  );
  return named.some(({ organ }) => foldSpelling(organ) === foldSpelling(code));
}

/** Writes an organ, a new one where `id` is null, and gives its id. The code of one that is used stays. */
export function saveOrgan(
  db: Writer,
  ids: IdSource,
  facility: string,
  id: string | null,
  { code, name, meetingsPerYear, quorumPercent, noticeDays, mandateYears }: OrganStatutes,
): string {
  const held = id === null ? null : getOrgan(db, facility, id);
  const isTaken = listOrgans(db, facility).some(
    (each) => each.id !== id && foldSpelling(each.code) === foldSpelling(code),
  );
  if (isTaken) throw new ExpectedFailure({ code: 'organ-exists', facts: { organ: code } });
  if (held !== null && held.code !== code && isOrganUsed(db, facility, held.code)) {
    throw new ExpectedFailure({ code: 'organ-in-use', facts: { organ: held.code } });
  }
  const organ = id ?? ids.next();
  saveRow(db, 'organ', {
    id: organ,
    facility_id: facility,
    code,
    name,
    meetings_per_year: meetingsPerYear,
    quorum_percent: quorumPercent,
    notice_days: noticeDays,
    mandate_years: mandateYears,
  });
  return organ;
}

/** Takes an organ away; one with mandates or meetings stays. */
export function removeOrgan(db: Writer, facility: string, id: string): void {
  const { code } = getOrgan(db, facility, id);
  if (isOrganUsed(db, facility, code)) {
    throw new ExpectedFailure({ code: 'organ-in-use', facts: { organ: code } });
  }
  deleteRow(db, 'organ', id);
}
