import { createContext, type ReactNode, useContext } from 'react';
import type { SessionState } from '../../shared/contract/session.ts';
import { isAtLeast, type Role } from '../../shared/domain/users/role.ts';

/** Who is signed in. */
export type CurrentUser = Extract<SessionState, { kind: 'open' }>['user'];

const UserContext = createContext<CurrentUser | null>(null);

/** Gives the pages below who is signed in. */
export function UserProvider({
  user,
  children,
}: {
  readonly user: CurrentUser;
  readonly children: ReactNode;
}) {
  return <UserContext value={user}>{children}</UserContext>;
}

/** Who is signed in. */
export function useUser(): CurrentUser {
  const user = useContext(UserContext);
  if (!user) throw new Error('This page needs somebody signed in');
  return user;
}

/** Whether who is signed in may do what a role is needed for: a page shows no button that would be refused. */
export function useMay(needed: Role): boolean {
  return isAtLeast(useUser().role, needed);
}
