import type { Role } from '../../../shared/domain/users/role.ts';
import type { Reader } from '../../db/handles.ts';

/** A person who signs in. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly active: boolean;
}

interface UserRow extends Omit<User, 'active'> {
  readonly active: number;
}

/** All people of the workspace, also those who no longer sign in. */
export function listUsers(db: Reader): readonly User[] {
  const rows = db.all<UserRow>('SELECT id, name, role, active FROM user ORDER BY name, id');
  return rows.map((row) => ({ ...row, active: row.active === 1 }));
}

/** The person with this id, or null. */
export function findUser(db: Reader, id: string): User | null {
  return listUsers(db).find((user) => user.id === id) ?? null;
}
