import { ExpectedFailure } from '../../shared/contract/failures.ts';
import {
  readKeyring,
  removeFromKeyring,
  wrapForRecovery,
  wrapForUser,
  writeKeyring,
} from '../features/users/keyring.ts';
import { listUsers, type Role, type User } from '../features/users/reader.ts';
import { recordUser } from '../features/users/writer.ts';
import { assertRole, type Workspace } from './workspace.ts';

/** Adds a person with a PIN and a role. */
export async function addUser(
  workspace: Workspace,
  added: { readonly name: string; readonly role: Role },
  pin: string,
): Promise<User> {
  const { directory, key, ids, database } = workspace;
  const { name, role } = added;
  assertRole(workspace.user, 'supervisor');
  if (listUsers(database.reader).some((user) => user.name === name)) {
    throw new ExpectedFailure({ code: 'user-exists', facts: { name } });
  }
  const user: User = { id: ids.next(), name, role, active: true };
  const keyring = await wrapForUser(readKeyring(directory), key, user, pin);
  workspace.write('supervisor', (writer) => recordUser(writer, user));
  writeKeyring(directory, keyring);
  return user;
}

/** Gives the person who is signed in a new PIN; nothing but the wrapping of the key changes. */
export async function changePin(workspace: Workspace, pin: string): Promise<void> {
  const { directory, key, user } = workspace;
  writeKeyring(directory, await wrapForUser(readKeyring(directory), key, user, pin));
}

/** Takes a person's way in; what they did stays in the journal under their name. */
export function removeUser(workspace: Workspace, id: string): void {
  const { directory, database } = workspace;
  assertRole(workspace.user, 'supervisor');
  const users = listUsers(database.reader);
  const removed = users.find((user) => user.id === id);
  if (!removed) throw new ExpectedFailure({ code: 'unknown-user', facts: { name: id } });
  const others = users.filter((user) => user.id !== id && user.active);
  if (!others.some((user) => user.role === 'supervisor')) {
    throw new ExpectedFailure({ code: 'last-supervisor', facts: { name: removed.name } });
  }
  workspace.write('supervisor', (writer) => recordUser(writer, { ...removed, active: false }));
  writeKeyring(directory, removeFromKeyring(readKeyring(directory), id));
}

/** Lets headquarters open the workspace when every PIN is lost. */
export async function addRecovery(workspace: Workspace, recipient: string): Promise<void> {
  const { directory, key } = workspace;
  assertRole(workspace.user, 'supervisor');
  writeKeyring(directory, await wrapForRecovery(readKeyring(directory), key, recipient));
}
