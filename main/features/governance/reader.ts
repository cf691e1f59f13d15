import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Member } from '../../../shared/domain/governance/member.ts';
import type { Reader } from '../../db/handles.ts';
import { openText } from '../../platform/personal-seal.ts';

/** A member as held: the mandate's id, and the person's, which other tables refer to. */
export interface HeldMember extends Member {
  readonly id: string;
  readonly personId: string;
}

interface MemberRow {
  readonly id: string;
  readonly personId: string;
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
    `SELECT m.id, m.person_id AS personId, p.sex, m.organ, m.office, coalesce(p.quarter, '') AS neighbourhood,
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

/** Somebody whose name is held: a member, or whoever else was present or promised something. */
export interface HeldPerson {
  readonly id: string;
  readonly name: string;
  readonly isMember: boolean;
}

interface PersonRow {
  readonly id: string;
  readonly name_sealed: string;
  readonly secret: Buffer;
  readonly is_member: 0 | 1;
}

/** Everybody of a centre whose name is held, with or without a mandate; those erased are left out. */
export function listPersons(db: Reader, facility: string): readonly HeldPerson[] {
  const rows = db.all<PersonRow>(
    `SELECT p.id, p.name_sealed, k.secret,
       EXISTS (SELECT 1 FROM mandate m WHERE m.person_id = p.id) AS is_member
     FROM person p JOIN person_key k ON k.person_id = p.id WHERE p.facility_id = ? ORDER BY p.rowid`,
    [facility],
  );
  return rows.flatMap(({ id, name_sealed, secret, is_member }) => {
    const name = openText(secret, name_sealed);
    return name === null ? [] : [{ id, name, isMember: is_member === 1 }];
  });
}

/** The names of a centre's people by id; those erased are left out. */
export function listPersonNames(db: Reader, facility: string): ReadonlyMap<string, string> {
  return new Map(listPersons(db, facility).map(({ id, name }) => [id, name]));
}
