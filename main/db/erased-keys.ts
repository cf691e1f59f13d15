import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Reader, Writer } from './handles.ts';
import { saveRow } from './save-row.ts';

/** The triggers that let the mark of an erased key win over whatever arrives before it, with it or after it. */
export function erasedKeysSql(): string {
  return `
CREATE TRIGGER erased_key_takes_key AFTER INSERT ON erased_key
BEGIN DELETE FROM person_key WHERE person_id = NEW.id; END;
CREATE TRIGGER erased_key_stays BEFORE DELETE ON erased_key
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER erased_key_refuses BEFORE INSERT ON person_key
WHEN EXISTS (SELECT 1 FROM erased_key WHERE id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'an erased key does not come back'); END;`;
}

function isErased(db: Reader, owner: string): boolean {
  return db.get('SELECT 1 FROM erased_key WHERE id = ?', [owner]) !== undefined;
}

/** Erases the key of a person or of an account for good, here and wherever the mark of it arrives. */
export function eraseKey(
  db: Writer,
  facility: string,
  owner: string,
  kind: 'person' | 'account',
): void {
  saveRow(db, 'erased_key', { id: owner, facility_id: facility, kind });
}

/** Refuses to seal anything for somebody whose key was erased. */
export function assertNotErased(db: Reader, owner: string): void {
  if (isErased(db, owner)) throw new ExpectedFailure({ code: 'person-erased', facts: {} });
}

/** A key that came from another device; false where one is held already, or was erased. */
export function keepTravelledKey(db: Writer, owner: string, secret: Buffer): boolean {
  if (isErased(db, owner)) return false;
  return (
    db.run('INSERT OR IGNORE INTO person_key (person_id, secret) VALUES (?, ?)', [
      owner,
      secret,
    ]) === 1
  );
}
