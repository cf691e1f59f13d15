import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { Role } from '../../shared/domain/users/role.ts';
import {
  createRecoveryCode,
  readKeyring,
  removeFromKeyring,
  unlockByRecoveryCode,
  wrapForRecovery,
  wrapForRecoveryCode,
  wrapForUser,
  writeKeyring,
} from '../features/users/keyring.ts';
import { forgetWrongPins, recordWrongPin, waitBeforePin } from '../features/users/pin-delay.ts';
import { listUsers, type User } from '../features/users/reader.ts';
import { recordUser } from '../features/users/writer.ts';
import { assertRole } from './roles.ts';
import type { Place, Workspace } from './workspace.ts';

/** Adds a person with a PIN and a role. */
export async function addUser(
  workspace: Workspace,
  added: { readonly name: string; readonly role: Role },
  pin: string,
): Promise<User> {
  const { directory, key, ids, database, pinCost } = workspace;
  const { name, role } = added;
  assertRole(workspace.user, 'supervisor');
  if (listUsers(database.reader).some((user) => user.name === name)) {
    throw new ExpectedFailure({ code: 'user-exists', facts: { name } });
  }
  const user: User = { id: ids.next(), name, role, active: true };
  const keyring = await wrapForUser(readKeyring(directory), key, user, pin, pinCost);
  workspace.write('supervisor', (writer) => recordUser(writer, user));
  writeKeyring(directory, keyring);
  return user;
}

/** Gives the person who is signed in a new PIN; nothing but the wrapping of the key changes. */
export async function changePin(workspace: Workspace, pin: string): Promise<void> {
  const { directory, key, user, pinCost } = workspace;
  writeKeyring(directory, await wrapForUser(readKeyring(directory), key, user, pin, pinCost));
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

/** Gives a colleague who lost their PIN a new one. */
export async function resetPin(workspace: Workspace, id: string, pin: string): Promise<void> {
  const { directory, key, database, pinCost } = workspace;
  assertRole(workspace.user, 'supervisor');
  const user = listUsers(database.reader).find((each) => each.id === id && each.active);
  if (!user) throw new ExpectedFailure({ code: 'unknown-user', facts: { name: id } });
  writeKeyring(directory, await wrapForUser(readKeyring(directory), key, user, pin, pinCost));
}

/** Makes the code that opens the workspace when a PIN is lost; it is shown once, to be printed and sealed. */
export async function makeRecoveryCode(workspace: Workspace): Promise<string> {
  const { directory, key, pinCost } = workspace;
  assertRole(workspace.user, 'supervisor');
  const code = createRecoveryCode();
  const keyring = await wrapForRecoveryCode(readKeyring(directory), key, code, pinCost);
  writeKeyring(directory, keyring);
  return code;
}

/** Sets a new PIN for a person with the recovery code, in a workspace that nobody has open. */
export async function recoverPin(
  { directory, clock, pinCost }: Place,
  { user, code, pin }: { readonly user: string; readonly code: string; readonly pin: string },
): Promise<void> {
  const keyring = readKeyring(directory);
  const waitSeconds = Math.ceil(waitBeforePin(directory, clock) / 1000);
  if (waitSeconds > 0) throw new ExpectedFailure({ code: 'pin-delayed', facts: { waitSeconds } });
  const entry = keyring.users.find((each) => each.name === user);
  if (!entry) throw new ExpectedFailure({ code: 'unknown-user', facts: { name: user } });
  const dataKey = await unlockByRecoveryCode(keyring, code);
  if (!dataKey) {
    recordWrongPin(directory, clock);
    throw new ExpectedFailure({ code: 'wrong-recovery-code', facts: {} });
  }
  writeKeyring(directory, await wrapForUser(keyring, dataKey, entry, pin, pinCost));
  forgetWrongPins(directory);
}
