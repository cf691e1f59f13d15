import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { isAtLeast, type Role } from '../../shared/domain/users/role.ts';
import type { User } from '../features/users/reader.ts';

/** Refuses what a person's role does not allow. */
export function assertRole(user: User, needed: Role): void {
  if (!isAtLeast(user.role, needed)) {
    throw new ExpectedFailure({ code: 'role-refused', facts: { role: needed } });
  }
}
