import type { Writer } from '../../db/handles.ts';
import { saveRow } from '../../db/save-row.ts';
import type { User } from './reader.ts';

/** Records a person, or what changed of one. */
export function recordUser(db: Writer, user: User): void {
  saveRow(db, 'user', {
    id: user.id,
    facility_id: '',
    name: user.name,
    role: user.role,
    active: user.active ? 1 : 0,
  });
}
