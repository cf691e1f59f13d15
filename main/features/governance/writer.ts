import { type Member, memberKey } from '../../../shared/domain/governance/member.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { type Saved, saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import { createPersonSecret, sealText } from '../../platform/personal-seal.ts';
import { type HeldMember, listMembers, listPersons } from './reader.ts';

function isSamePerson(held: Member, member: Member): boolean {
  return (
    foldSpelling(held.name) === foldSpelling(member.name) &&
    foldSpelling(held.neighbourhood) === foldSpelling(member.neighbourhood) &&
    held.sex === member.sex
  );
}

function readSecret(db: Writer, personId: string): Buffer {
  const held = db.get<{ secret: Buffer }>('SELECT secret FROM person_key WHERE person_id = ?', [
    personId,
  ]);
  if (held) return held.secret;
  const secret = createPersonSecret();
  db.run('INSERT INTO person_key (person_id, secret) VALUES (?, ?)', [personId, secret]);
  return secret;
}

// A seal is never twice the same, so a text is sealed anew only when it changed.
function recordPerson(
  db: Writer,
  facility: string,
  personId: string,
  member: Member,
  held: HeldMember | undefined,
): Saved {
  const secret = readSecret(db, personId);
  return saveRow(db, 'person', {
    id: personId,
    facility_id: facility,
    sex: member.sex,
    quarter: member.neighbourhood,
    ...(held?.name === member.name ? {} : { name_sealed: sealText(secret, member.name) }),
    ...(held?.phone === member.phone
      ? {}
      : { phone_sealed: member.phone === '' ? null : sealText(secret, member.phone) }),
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

/** Records somebody of whom nothing but the name is known, such as a guest; gives the person's id. */
export function recordPersonName(
  db: Writer,
  ids: IdSource,
  facility: string,
  name: string,
): string {
  const id = ids.next();
  const name_sealed = sealText(readSecret(db, id), name);
  saveRow(db, 'person', { id, facility_id: facility, name_sealed });
  return id;
}

/**
 * Makes a person's name and telephone unreadable, here and in every copy that has no key of its own. Persons of the
 * same name of whom no more is known go with them: they may be the same, named before the mandate was recorded.
 */
export function erasePerson(db: Writer, personId: string): void {
  const row = db.get<{ facility: string }>(
    'SELECT facility_id AS facility FROM person WHERE id = ?',
    [personId],
  );
  const held = row ? listPersons(db, row.facility) : [];
  const name = foldSpelling(held.find(({ id }) => id === personId)?.name ?? '');
  const namesakes = held.filter((each) => !each.isMember && foldSpelling(each.name) === name);
  for (const id of [personId, ...namesakes.map((each) => each.id)]) {
    db.run('DELETE FROM person_key WHERE person_id = ?', [id]);
  }
}
