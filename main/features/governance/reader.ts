import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { AgeGroup } from '../../../shared/domain/governance/age-group.ts';
import type { Member } from '../../../shared/domain/governance/member.ts';
import type { Reader } from '../../db/handles.ts';
import { openText } from '../../platform/personal-seal.ts';

/** A member as held: the mandate's id, and the person's, which other tables refer to. */
export interface HeldMember extends Member {
  readonly id: string;
  readonly personId: string;
  readonly ageGroup: AgeGroup | null;
}

interface MemberRow {
  readonly id: string;
  readonly personId: string;
  readonly ageGroup: AgeGroup | null;
  readonly sex: 'F' | 'M' | null;
  readonly organ: string;
  readonly office: string;
  readonly neighbourhood: string;
  readonly mandateStart: Day | null;
  readonly mandateEnd: Day | null;
  readonly name_sealed: string;
  readonly phone_sealed: string | null;
  readonly secret: Buffer | null;
}

/** The members of a centre's ASACO, in the order they were recorded; the name of an erased person is `''`. */
export function listMembers(db: Reader, facility: string): readonly HeldMember[] {
  const rows = db.all<MemberRow>(
    `SELECT m.id, m.person_id AS personId, p.sex, p.age_group AS ageGroup, m.organ, m.office, coalesce(p.quarter, '') AS neighbourhood,
       m.start_on AS mandateStart, m.end_on AS mandateEnd, p.name_sealed, p.phone_sealed, k.secret
     FROM mandate m JOIN person p ON p.id = m.person_id LEFT JOIN person_key k ON k.person_id = p.id
     WHERE m.facility_id = ? ORDER BY m.rowid`,
    [facility],
  );
  return rows.map(({ name_sealed, phone_sealed, secret, ...row }) => ({
    ...row,
    name: openText(secret, name_sealed) ?? '',
    phone: phone_sealed === null ? '' : (openText(secret, phone_sealed) ?? ''),
  }));
}
