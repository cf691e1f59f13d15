import { type Member, memberKey } from '../../../shared/domain/governance/member.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { readPersonSecret } from '../../db/person-names.ts';
import { type Saved, saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import { sealText } from '../../platform/personal-seal.ts';
import { type HeldMember, listMembers } from './reader.ts';

function isSamePerson(held: Member, member: Member): boolean {
  return (
    foldSpelling(held.name) === foldSpelling(member.name) &&
    foldSpelling(held.neighbourhood) === foldSpelling(member.neighbourhood) &&
    held.sex === member.sex
  );
}

/**
 * Records who a member is. A seal is never twice the same, so a text is sealed anew only when it differs from what is
 * `held`.
 */
export function recordPerson(
  db: Writer,
  facility: string,
  personId: string,
  member: Member,
  held: HeldMember | undefined,
): Saved {
  // Whose name was erased gets no new key for a change that needs none.
  const seal = (text: string): string => sealText(readPersonSecret(db, personId), text);
  return saveRow(db, 'person', {
    id: personId,
    facility_id: facility,
    sex: member.sex,
    quarter: member.neighbourhood,
    ...(held?.name === member.name ? {} : { name_sealed: seal(member.name) }),
    ...(held?.phone === member.phone
      ? {}
      : { phone_sealed: member.phone === '' ? null : seal(member.phone) }),
  });
}

/**
 * Records a member by name, organ, office and start of mandate. The same name, quarter and sex in another office is
 * the same person; two members of one name in different quarters are two.
 */
export function recordMember(
  db: Writer,
  ids: IdSource,
  facility: string,
  member: Member,
  held: readonly HeldMember[] = listMembers(db, facility),
): Saved {
  const known = held.find((each) => memberKey(each) === memberKey(member));
  const person = known ?? held.find((each) => isSamePerson(each, member));
  const personId = person?.personId ?? ids.next();
  const personSaved = recordPerson(db, facility, personId, member, person);
  const mandateSaved = saveRow(db, 'mandate', {
    id: known?.id ?? ids.next(),
    facility_id: facility,
    person_id: personId,
    organ: member.organ,
    office: member.office,
    start_on: member.mandateStart,
    end_on: member.mandateEnd,
  });
  if (mandateSaved === 'inserted') return 'inserted';
  return personSaved === 'unchanged' ? mandateSaved : 'changed';
}
