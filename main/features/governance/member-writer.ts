import { ExpectedFailure } from '../../../shared/contract/failures.ts';
import type { MemberFields, Renewal } from '../../../shared/contract/governance.ts';
import { addDays, type Day } from '../../../shared/domain/calendar/day.ts';
import { isInOffice } from '../../../shared/domain/governance/member.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Reader, Writer } from '../../db/handles.ts';
import { dropUnnamedPerson, erasePerson, recordPersonName } from '../../db/person-names.ts';
import { deleteRow, saveRow } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import { type HeldMember, listMembers } from './reader.ts';
import { recordPerson } from './writer.ts';

/** The mandate as held; one of another centre, or none, is an expected failure. */
function getMandate(db: Reader, facility: string, id: string): HeldMember {
  const held = listMembers(db, facility).find((each) => each.id === id);
  if (held) return held;
  throw new ExpectedFailure({ code: 'unknown-row', facts: { row: id } });
}

/** Refuses an id that is nobody's of this centre. */
export function demandPerson(db: Reader, facility: string, id: string): void {
  const held = db.get('SELECT 1 FROM person WHERE id = ? AND facility_id = ?', [id, facility]);
  if (held === undefined) throw new ExpectedFailure({ code: 'unknown-row', facts: { row: id } });
}

function demandOrder(start: Day | null, end: Day | null): void {
  if (start === null || end === null || start <= end) return;
  throw new ExpectedFailure({ code: 'end-before-start', facts: { start, end } });
}

/** What a mandate is and who holds it; both `null` for a new mandate of somebody new. */
interface MandatePlace {
  readonly facility: string;
  readonly id: string | null;
  readonly person: string | null;
}

// An empty name says nothing; without a name, nobody would know whose telephone it is.
function nameFields(fields: MemberFields, held: HeldMember | undefined): MemberFields {
  const name = fields.name || (held?.name ?? '');
  return { ...fields, name, phone: name === '' ? '' : fields.phone };
}

/** Writes a mandate and who holds it, and gives the mandate's id. An empty name leaves the name that is held. */
export function saveMember(
  db: Writer,
  ids: IdSource,
  { facility, id, person }: MandatePlace,
  fields: MemberFields,
): string {
  demandOrder(fields.mandateStart, fields.mandateEnd);
  const mandate = id === null ? null : getMandate(db, facility, id);
  const known = mandate?.personId ?? person;
  if (known !== null) demandPerson(db, facility, known);
  if (known === null && fields.name === '') {
    throw new ExpectedFailure({ code: 'name-needed', facts: {} });
  }
  const held = listMembers(db, facility).find(({ personId }) => personId === known);
  // A name that was erased comes back as somebody else: nobody can tell whether it is the same person.
  const isNew = known === null || (held?.name === '' && fields.name !== '');
  const personId = isNew ? ids.next() : known;
  recordPerson(db, facility, personId, nameFields(fields, held), isNew ? undefined : held);
  saveRow(db, 'person', { id: personId, facility_id: facility, age_group: fields.ageGroup });
  const mandateId = id ?? ids.next();
  recordMandate(db, facility, { ...fields, id: mandateId, personId });
  return mandateId;
}

type Mandate = Pick<
  HeldMember,
  'id' | 'personId' | 'organ' | 'office' | 'mandateStart' | 'mandateEnd'
>;

function recordMandate(db: Writer, facility: string, mandate: Mandate): void {
  saveRow(db, 'mandate', {
    id: mandate.id,
    facility_id: facility,
    person_id: mandate.personId,
    organ: mandate.organ,
    office: mandate.office,
    start_on: mandate.mandateStart,
    end_on: mandate.mandateEnd,
  });
}

/** Takes a mandate back; gives the person when something else still names them. */
export function removeMember(db: Writer, facility: string, id: string): string | null {
  const { personId } = getMandate(db, facility, id);
  deleteRow(db, 'mandate', id);
  dropUnnamedPerson(db, personId);
  return db.get('SELECT 1 FROM person WHERE id = ?', [personId]) === undefined ? null : personId;
}

/** Makes a member's name and telephone unreadable for good. */
export function eraseMemberName(db: Writer, facility: string, person: string): void {
  demandPerson(db, facility, person);
  erasePerson(db, person);
}

/** A bureau that takes over from the one that sits. */
export interface NewBureau {
  readonly facility: string;
  readonly organ: string;
  readonly startOn: Day;
  readonly endOn: Day | null;
  /** Who sits in it: somebody known, or a new name. */
  readonly members: readonly {
    readonly person: string | null;
    readonly name: string;
    readonly office: string;
  }[];
}

/** Renews an organ in one gesture: the mandates that run on the day end the day before, and the new ones begin. */
export function renewOrgan(db: Writer, ids: IdSource, bureau: NewBureau): Renewal {
  const { facility, organ, startOn, endOn } = bureau;
  demandOrder(startOn, endOn);
  const ended = listMembers(db, facility)
    .filter((held) => foldSpelling(held.organ) === foldSpelling(organ))
    .filter((held) => isInOffice(held, startOn));
  for (const held of ended) endMandate(db, facility, held, addDays(startOn, -1));
  const begun = bureau.members.map((member) => {
    const id = ids.next();
    const personId = findPerson(db, ids, facility, member);
    const days = { mandateStart: startOn, mandateEnd: endOn };
    recordMandate(db, facility, { id, personId, organ, office: member.office, ...days });
    return id;
  });
  return { ended: ended.map(({ id, mandateEnd }) => ({ id, end: mandateEnd })), begun };
}

// A mandate that began on the day itself cannot end before it began.
function endMandate(db: Writer, facility: string, held: HeldMember, end: Day): void {
  const { mandateStart } = held;
  const last = mandateStart !== null && mandateStart > end ? mandateStart : end;
  recordMandate(db, facility, { ...held, mandateEnd: last });
}

function findPerson(
  db: Writer,
  ids: IdSource,
  facility: string,
  { person, name }: NewBureau['members'][number],
): string {
  if (person !== null) {
    demandPerson(db, facility, person);
    return person;
  }
  if (name === '') throw new ExpectedFailure({ code: 'name-needed', facts: {} });
  return recordPersonName(db, ids, facility, name);
}

/** Takes a renewal back: what it began goes, what it ended has its end again. */
export function undoRenewal(db: Writer, facility: string, { ended, begun }: Renewal): void {
  for (const id of begun) removeMember(db, facility, id);
  for (const { id, end } of ended) {
    recordMandate(db, facility, { ...getMandate(db, facility, id), mandateEnd: end });
  }
}
