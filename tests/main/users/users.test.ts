import { describe, expect, it } from 'vitest';
import { runTask } from '../../../main/app/run-task.ts';
import { addUser, changePin, removeUser } from '../../../main/app/users.ts';
import { listUsers } from '../../../main/features/users/reader.ts';
import {
  createPlace,
  createTemporaryWorkspace,
  openTemporaryWorkspace,
  PIN,
} from '../temporary-workspace.ts';

describe('the people of a workspace', () => {
  it('sign in with a PIN of their own, and do what their role allows', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    await addUser(workspace, { name: 'lectrice', role: 'reader' }, '111111');
    workspace.close();
    const opened = await openTemporaryWorkspace(place, '111111');
    expect(opened.user).toMatchObject({ name: 'lectrice', role: 'reader' });
    const request = { files: [], facility: 'TEST01', formId: null, period: null, dryRun: true };
    expect(() => runTask(opened, 'import', request)).toThrow('role-refused');
    await expect(
      addUser(opened, { name: 'autre', role: 'reader' }, '222222'),
    ).rejects.toMatchObject({
      failure: { code: 'role-refused' },
    });
  });

  it('change their PIN without a byte of the data changing', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    const { key } = workspace;
    await changePin(workspace, '999999');
    workspace.close();
    await expect(openTemporaryWorkspace(place, PIN)).rejects.toMatchObject({
      failure: { code: 'wrong-pin' },
    });
    place.clock.set(place.clock.now() + 5000);
    const opened = await openTemporaryWorkspace(place, '999999');
    expect(opened.key.equals(key)).toBe(true);
  });

  it('leave, and stay in the journal; the last supervisor cannot', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    const user = await addUser(workspace, { name: 'ancienne', role: 'coach' }, '333333');
    expect(() => removeUser(workspace, workspace.user.id)).toThrow('last-supervisor');
    removeUser(workspace, user.id);
    expect(listUsers(workspace.database.reader)).toContainEqual({ ...user, active: false });
    workspace.close();
    await expect(openTemporaryWorkspace(place, '333333')).rejects.toMatchObject({
      failure: { code: 'wrong-pin' },
    });
  });

  it('have names that differ and PINs that are not too short', async () => {
    const workspace = await createTemporaryWorkspace();
    await expect(
      addUser(workspace, { name: 'coach', role: 'coach' }, '444444'),
    ).rejects.toMatchObject({
      failure: { code: 'user-exists' },
    });
    await expect(addUser(workspace, { name: 'bref', role: 'coach' }, '12')).rejects.toMatchObject({
      failure: { code: 'pin-too-short', facts: { minimum: 4 } },
    });
  });
});
