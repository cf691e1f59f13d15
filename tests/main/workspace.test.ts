import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPlace as createSystemPlace } from '../../main/app/place.ts';
import { restoreWorkspace } from '../../main/app/restore.ts';
import { makeRecoveryCode } from '../../main/app/users.ts';
import { workspaceFiles } from '../../main/app/workspace-files.ts';
import { listBackups } from '../../main/db/backup-files.ts';
import { latestVersion, migrate, readVersion } from '../../main/db/migrate.ts';
import { MIGRATIONS } from '../../main/db/migrations/index.ts';
import { internalsOf, openDatabase } from '../../main/db/open-database.ts';
import { listProducts } from '../../main/features/facilities/catalogue-reader.ts';
import { createFacility } from '../../main/features/facilities/facility.ts';
import { listFacilities } from '../../main/features/facilities/reader.ts';
import { recordFacility } from '../../main/features/facilities/writer.ts';
import {
  readKeyring,
  wrapForRecovery,
  wrapForUser,
  writeKeyring,
} from '../../main/features/users/keyring.ts';
import { recordUser } from '../../main/features/users/writer.ts';
import { START } from '../db/scratch-database.ts';
import {
  createPlace,
  createTemporaryWorkspace,
  openTemporaryWorkspace,
  PIN,
} from './temporary-workspace.ts';

const SECOND = 1000;

function addFacilityNamed(
  workspace: Awaited<ReturnType<typeof createTemporaryWorkspace>>,
  code: string,
): void {
  workspace.write('coach', (writer) =>
    recordFacility(writer, createFacility(code, `CSCom ${code}`)),
  );
}

describe('a workspace', () => {
  it('is created with its first user and the catalogues, and opens again with the PIN', async () => {
    const place = createPlace();
    const created = await createTemporaryWorkspace(place);
    expect(created.user).toMatchObject({ name: 'coach', role: 'supervisor' });
    created.close();
    const opened = await openTemporaryWorkspace(place);
    expect(opened.user).toEqual(created.user);
    expect(listProducts(opened.database.reader, 'ANY').length).toBeGreaterThan(30);
  });

  it('keeps nothing readable on the disk', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    addFacilityNamed(workspace, 'SECRET99');
    workspace.close();
    const names = readdirSync(place.directory, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => statSync(join(place.directory, each)).isFile())) {
      const bytes = readFileSync(join(place.directory, name));
      expect(bytes.includes('SECRET99'), name).toBe(false);
      expect(bytes.includes('SQLite format') && name !== 'lock.db', name).toBe(false);
      expect(bytes.includes(PIN), name).toBe(false);
    }
  });

  it('is open once at a time', async () => {
    const place = createPlace();
    const first = await createTemporaryWorkspace(place);
    await expect(openTemporaryWorkspace(place)).rejects.toMatchObject({
      failure: { code: 'workspace-in-use' },
    });
    first.close();
    await expect(openTemporaryWorkspace(place)).resolves.toBeDefined();
  });

  it('refuses to be created over another, and leaves that one as it was', async () => {
    const place = createPlace();
    const first = await createTemporaryWorkspace(place);
    addFacilityNamed(first, 'KEPT01');
    first.close();
    await expect(createTemporaryWorkspace(place)).rejects.toMatchObject({
      failure: { code: 'workspace-exists' },
    });
    const again = await openTemporaryWorkspace(place);
    expect(listFacilities(again.database.reader)).toHaveLength(1);
  });

  it('says so where there is none', async () => {
    await expect(openTemporaryWorkspace(createPlace())).rejects.toMatchObject({
      failure: { code: 'no-workspace' },
    });
  });
});

describe('a wrong PIN', () => {
  it('makes the next try wait 5 s, then 30 s, then 5 min each time, and a right one forgets them', async () => {
    const place = createPlace();
    (await createTemporaryWorkspace(place)).close();
    let now = START;
    for (const waitSeconds of [5, 30, 300, 300]) {
      await expect(openTemporaryWorkspace(place, '000000')).rejects.toMatchObject({
        failure: { code: 'wrong-pin', facts: { waitSeconds } },
      });
      place.clock.set(now + (waitSeconds - 1) * SECOND);
      await expect(openTemporaryWorkspace(place)).rejects.toMatchObject({
        failure: { code: 'pin-delayed', facts: { waitSeconds: 1 } },
      });
      now += waitSeconds * SECOND;
      place.clock.set(now);
    }
    (await openTemporaryWorkspace(place)).close();
    await expect(openTemporaryWorkspace(place, '000000')).rejects.toMatchObject({
      failure: { code: 'wrong-pin', facts: { waitSeconds: 5 } },
    });
  });

  it("does not wait longer than the delay when the machine's clock was put back", async () => {
    const place = createPlace();
    (await createTemporaryWorkspace(place)).close();
    await expect(openTemporaryWorkspace(place, '000000')).rejects.toBeDefined();
    place.clock.set(START - 86_400 * SECOND);
    await expect(openTemporaryWorkspace(place)).rejects.toMatchObject({
      failure: { code: 'pin-delayed', facts: { waitSeconds: 5 } },
    });
  });
});

describe('the keyring', () => {
  it('lets a second person in with a PIN and a role of their own', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    const user = {
      id: workspace.ids.next(),
      name: 'gérant',
      role: 'reader',
      active: true,
    } as const;
    workspace.write('supervisor', (writer) => recordUser(writer, user));
    writeKeyring(
      place.directory,
      await wrapForUser(readKeyring(place.directory), workspace.key, user, '5555', place.pinCost),
    );
    workspace.close();
    const opened = await openTemporaryWorkspace(place, '5555');
    expect(opened.user).toEqual(user);
    expect(() => addFacilityNamed(opened, 'NO')).toThrow('role-refused');
  });

  it('costs whoever guesses a PIN a third of a second, wherever people set one', async () => {
    const { directory } = createPlace();
    // The folder as the program sees it, without what makes tests quick.
    const workspace = await createTemporaryWorkspace(createSystemPlace(directory));
    await makeRecoveryCode(workspace);
    const { users, recoveryCode } = readKeyring(directory);
    expect([...users.map(({ key }) => key.cost), recoveryCode?.cost]).toEqual([131_072, 131_072]);
  });

  it('wraps the data key for headquarters so that age opens it', async () => {
    const { Decrypter, generateIdentity, identityToRecipient } = await import('age-encryption');
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    const identity = await generateIdentity();
    const keyring = await wrapForRecovery(
      readKeyring(place.directory),
      workspace.key,
      await identityToRecipient(identity),
    );
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const opened = await decrypter.decrypt(Buffer.from(keyring.recovery ?? '', 'base64'));
    expect(Buffer.from(opened).equals(workspace.key)).toBe(true);
  });

  it('says that it is damaged when it is', async () => {
    const place = createPlace();
    (await createTemporaryWorkspace(place)).close();
    truncateSync(join(place.directory, 'keys.json'), 40);
    await expect(openTemporaryWorkspace(place)).rejects.toMatchObject({
      failure: { code: 'keys-damaged' },
    });
  });

  it.each([
    ['another format', { format: 2 }],
    ['no list of people', { users: {} }],
    ['a person without a key', { users: [{ id: 'u1', name: 'Awa' }] }],
    ['a key that would take minutes to try', { recoveryCode: { kdf: 'scrypt', cost: 2 ** 24 } }],
    ['a list in the place of a text', { recovery: [] }],
  ])('says so too of one with %s', async (_name, wrong) => {
    const place = createPlace();
    (await createTemporaryWorkspace(place)).close();
    const file = join(place.directory, 'keys.json');
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...wrong }));
    await expect(openTemporaryWorkspace(place)).rejects.toMatchObject({
      failure: { code: 'keys-damaged' },
    });
  });
});

describe('backups', () => {
  it('are made at the end of a session that changed something, and only then', async () => {
    const place = createPlace();
    (await createTemporaryWorkspace(place)).close();
    const files = workspaceFiles(place.directory);
    expect(listBackups(files.backups)).toHaveLength(1);
    place.clock.set(START + 60 * SECOND);
    (await openTemporaryWorkspace(place)).close();
    expect(listBackups(files.backups)).toHaveLength(1);
    const workspace = await openTemporaryWorkspace(place);
    addFacilityNamed(workspace, 'NEW001');
    workspace.close();
    const [newest, ...older] = listBackups(files.backups);
    expect(older).toHaveLength(1);
    const copy = openDatabase(newest?.path ?? '', workspace.key, { readonly: true });
    expect(listFacilities(copy.reader).map((facility) => facility.code)).toEqual(['NEW001']);
    copy.close();
  });

  it('are made before a change when the last is over a day old', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    workspace.backUpWhenOld();
    place.clock.set(START + 86_400 * SECOND);
    workspace.backUpWhenOld();
    expect(listBackups(workspaceFiles(place.directory).backups)).toHaveLength(1);
    place.clock.set(START + 86_401 * SECOND);
    workspace.backUpWhenOld();
    expect(listBackups(workspaceFiles(place.directory).backups)).toHaveLength(2);
  });
});

describe('a workspace from a newer version', () => {
  it('is refused before anything is touched', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    internalsOf(workspace.database).connection.pragma(`user_version = ${latestVersion() + 10}`);
    workspace.close();
    await expect(openTemporaryWorkspace(place)).rejects.toMatchObject({
      failure: {
        code: 'workspace-newer',
        facts: { found: latestVersion() + 10, known: latestVersion() },
      },
    });
  });
});

describe('a migration', () => {
  it('brings an older workspace forward and keeps its rows', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    addFacilityNamed(workspace, 'OLD001');
    const next = {
      number: latestVersion() + 10,
      sql: 'ALTER TABLE workspace ADD COLUMN note TEXT;',
    };
    migrate(workspace.database, [...MIGRATIONS, next]);
    expect(readVersion(workspace.database)).toBe(next.number);
    expect(listFacilities(workspace.database.reader)).toHaveLength(1);
    addFacilityNamed(workspace, 'OLD002');
    expect(
      workspace.database.reader.all("SELECT id FROM journal WHERE row_id = 'OLD002'"),
    ).toHaveLength(1);
  });

  it('that fails leaves the workspace as it was', async () => {
    const workspace = await createTemporaryWorkspace();
    const broken = {
      number: latestVersion() + 10,
      sql: 'CREATE TABLE half (id TEXT) STRICT; CREATE TABLE user (id TEXT);',
    };
    expect(() => migrate(workspace.database, [...MIGRATIONS, broken])).toThrow();
    expect(readVersion(workspace.database)).toBe(latestVersion());
    expect(
      workspace.database.reader.all("SELECT name FROM sqlite_schema WHERE name = 'half'"),
    ).toEqual([]);
  });
});

describe('a damaged workspace', () => {
  async function damagedPlace() {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    addFacilityNamed(workspace, 'SAVED1');
    workspace.close();
    const { database } = workspaceFiles(place.directory);
    const bytes = readFileSync(database);
    bytes.fill(0x5a, 0, 8192);
    writeFileSync(database, bytes);
    return place;
  }

  it('is told with the date of the backup that can take its place', async () => {
    const place = await damagedPlace();
    await expect(openTemporaryWorkspace(place)).rejects.toMatchObject({
      failure: { code: 'workspace-damaged', facts: { backup: new Date(START).toISOString() } },
    });
  });

  it('is restored from the newest verified backup, the damaged file kept aside', async () => {
    const place = await damagedPlace();
    const restored = await restoreWorkspace(place, { pin: PIN });
    expect(restored).toMatchObject({ from: 'backup', stateOf: new Date(START).toISOString() });
    expect(readdirSync(restored.quarantine ?? '')).toContain('workspace.db');
    const workspace = await openTemporaryWorkspace(place);
    expect(listFacilities(workspace.database.reader).map((facility) => facility.code)).toEqual([
      'SAVED1',
    ]);
  });

  it('skips a backup that is damaged too', async () => {
    const place = await damagedPlace();
    const { backups } = workspaceFiles(place.directory);
    const [good] = listBackups(backups);
    const bad = join(backups, 'keneya-2026-11-13T08-00-00-000Z.db');
    copyFileSync(good?.path ?? '', bad);
    truncateSync(bad, 10_000);
    await expect(restoreWorkspace(place, { pin: PIN })).resolves.toMatchObject({
      stateOf: good?.madeAt,
    });
  });

  it('is left as it is when it is whole', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    addFacilityNamed(workspace, 'WHOLE1');
    workspace.close();
    const { database, quarantine } = workspaceFiles(place.directory);
    const before = readFileSync(database);
    expect(await restoreWorkspace(place, { pin: PIN })).toEqual({
      from: 'nothing',
      stateOf: null,
      quarantine: null,
    });
    expect(readFileSync(database).equals(before)).toBe(true);
    expect(existsSync(quarantine)).toBe(false);
  });

  it('that a crash left with its log is whole, and loses nothing', async () => {
    const place = createPlace();
    const workspace = await createTemporaryWorkspace(place);
    addFacilityNamed(workspace, 'INLOG1');
    const { database } = workspaceFiles(place.directory);
    const files = ['', '-wal'].map(
      (suffix) => [database + suffix, readFileSync(database + suffix)] as const,
    );
    workspace.close();
    for (const [path, bytes] of files) writeFileSync(path, bytes);
    await expect(restoreWorkspace(place, { pin: PIN })).resolves.toMatchObject({
      from: 'nothing',
      stateOf: null,
    });
    const again = await openTemporaryWorkspace(place);
    expect(listFacilities(again.database.reader).map((facility) => facility.code)).toEqual([
      'INLOG1',
    ]);
  });
});
