import { foldSpelling } from '../../shared/domain/text/spelling.ts';
import type { IdSource } from '../platform/ids.ts';
import { createPersonSecret, openText, sealText } from '../platform/personal-seal.ts';
import { assertNotErased, eraseKey } from './erased-keys.ts';
import type { Reader, Writer } from './handles.ts';
import { deleteRow, saveRow } from './save-row.ts';

/** Somebody whose name is held: a member, somebody of the staff, or whoever else was present or promised something. */
export interface HeldPerson {
  readonly id: string;
  readonly name: string;
  readonly isMember: boolean;
  readonly isStaff: boolean;
}

interface PersonRow {
  readonly id: string;
  readonly name_sealed: string;
  readonly secret: Buffer;
  readonly is_member: 0 | 1;
  readonly is_staff: 0 | 1;
}

/** Everybody of a centre whose name is held, with or without a mandate or a post; those erased are left out. */
export function listPersons(db: Reader, facility: string): readonly HeldPerson[] {
  const rows = db.all<PersonRow>(
    `SELECT p.id, p.name_sealed, k.secret,
       EXISTS (SELECT 1 FROM mandate m WHERE m.person_id = p.id) AS is_member,
       EXISTS (SELECT 1 FROM post WHERE post.person_id = p.id) AS is_staff
     FROM person p JOIN person_key k ON k.person_id = p.id WHERE p.facility_id = ? ORDER BY p.rowid`,
    [facility],
  );
  return rows.flatMap(({ id, name_sealed, secret, is_member, is_staff }) => {
    const name = openText(secret, name_sealed);
    const known = { isMember: is_member === 1, isStaff: is_staff === 1 };
    return name === null ? [] : [{ id, name, ...known }];
  });
}

/** The names of a centre's people by id; those erased are left out. */
export function listPersonNames(db: Reader, facility: string): ReadonlyMap<string, string> {
  return new Map(listPersons(db, facility).map(({ id, name }) => [id, name]));
}

/** The key that a person's name is sealed under, made where there is none yet; one that was erased is not made again. */
export function readPersonSecret(db: Writer, personId: string): Buffer {
  const held = db.get<{ secret: Buffer }>('SELECT secret FROM person_key WHERE person_id = ?', [
    personId,
  ]);
  if (held) return held.secret;
  assertNotErased(db, personId);
  const secret = createPersonSecret();
  db.run('INSERT INTO person_key (person_id, secret) VALUES (?, ?)', [personId, secret]);
  return secret;
}

/** Records somebody of whom nothing but the name is known, such as a guest; gives the person's id. */
export function recordPersonName(
  db: Writer,
  ids: IdSource,
  facility: string,
  name: string,
): string {
  const id = ids.next();
  sealName(db, facility, id, name);
  return id;
}

/** Writes a person's name, sealed: the first time, or because it was misspelt. */
export function sealName(db: Writer, facility: string, personId: string, name: string): void {
  const name_sealed = sealText(readPersonSecret(db, personId), name);
  saveRow(db, 'person', { id: personId, facility_id: facility, name_sealed });
}

function facilityOf(db: Reader, personId: string): string | null {
  const sql = 'SELECT facility_id AS facility FROM person WHERE id = ?';
  return db.get<{ facility: string }>(sql, [personId])?.facility ?? null;
}

/**
 * Makes a person's name and telephone unreadable, here and wherever a package carries it. Persons of the same name of
 * whom no more is known go with them: they may be the same, named before the mandate or the post was recorded.
 */
export function erasePerson(db: Writer, personId: string): void {
  const facility = facilityOf(db, personId);
  if (facility === null) return;
  const held = listPersons(db, facility);
  const name = foldSpelling(held.find(({ id }) => id === personId)?.name ?? '');
  const namesakes = held.filter(
    (each) => !each.isMember && !each.isStaff && foldSpelling(each.name) === name,
  );
  for (const id of [personId, ...namesakes.map((each) => each.id)]) {
    eraseKey(db, facility, id, 'person');
  }
}

/** Takes back somebody whom no other table names any more, with the key; somebody who is named stays. */
export function dropUnnamedPerson(db: Writer, personId: string): void {
  const facility = facilityOf(db, personId);
  if (facility === null || isPersonNamed(db, personId)) return;
  eraseKey(db, facility, personId, 'person');
  deleteRow(db, 'person', personId);
}

// Asked of the schema, so that a table that comes to name people is not forgotten here.
function isPersonNamed(db: Reader, personId: string): boolean {
  const references = db.all<{ child: string; field: string }>(
    `SELECT m.name AS child, f."from" AS field FROM sqlite_master m, pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = 'person'`,
  );
  return references.some(
    ({ child, field }) =>
      db.get(`SELECT 1 FROM ${child} WHERE ${field} = ?`, [personId]) !== undefined,
  );
}
