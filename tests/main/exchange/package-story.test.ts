import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blobsOf } from '../../../main/app/sealed-pictures.ts';
import type { Workspace } from '../../../main/app/workspace.ts';
import { erasePerson, listPersonNames, sealName } from '../../../main/db/person-names.ts';
import { saveRow } from '../../../main/db/save-row.ts';
import { listFeedback } from '../../../main/features/exchange/packages/feedback.ts';
import { splitPlain } from '../../../main/features/exchange/packages/package-format.ts';
import { type Laptop, laptopIn, onlyFile, startLaptop } from './package-scratch.ts';

const folder = mkdtempSync(join(tmpdir(), 'keneya-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What was said in one test is what the next begins with: this is one story.
let hq: Laptop;
let awa: Laptop;
let binta: Laptop;
let chaka: Laptop;
let siege = '';
let sticks = 0;

function newStick(): string {
  sticks += 1;
  return join(folder, `stick-${sticks}`);
}

async function send(from: Laptop, ...words: readonly string[]): Promise<string> {
  const stick = newStick();
  const { code, json } = await from.say('export', '--to', stick, ...words);
  expect([code, json.files?.length]).toEqual([0, 1]);
  return onlyFile(stick, '.keneya');
}

/** Each enrols the other, and both see the same digits. */
async function enrol(one: Laptop, other: Laptop): Promise<void> {
  const [first, second] = [newStick(), newStick()];
  await one.say('hq', 'enrol', '--to', first);
  const taken = await other.say('hq', 'enrol', onlyFile(first, '.cles'), '--to', second);
  const back = await one.say('hq', 'enrol', onlyFile(second, '.cles'));
  expect([taken.code, back.code]).toEqual([0, 0]);
  expect(back.json.enrolment.fingerprint).toBe(taken.json.own.fingerprint);
  expect(taken.json.enrolment.fingerprint).toBe(back.json.own.fingerprint);
  expect(taken.json.own.fingerprint).toMatch(/^\d{5}( \d{5}){4}$/);
}

beforeAll(async () => {
  // The PIN of headquarters is made by the command, at what it costs people.
  hq = laptopIn(folder, 'siege');
  const made = await hq.say('hq', 'create', '--name', 'Siège Mali', '--to', newStick());
  expect(made.code, JSON.stringify(made.json)).toBe(0);
  awa = await startLaptop(folder, 'awa', 'CS01');
  binta = await startLaptop(folder, 'binta', null);
  chaka = await startLaptop(folder, 'chaka', 'CS02');
}, 60_000);

describe('two centres, three laptops and headquarters', { timeout: 300_000 }, () => {
  it('cannot send before they know headquarters', async () => {
    const { code, json } = await awa.say('export', '--to', newStick());
    expect([code, json.code]).toEqual([1, 'not-enrolled']);
  });

  it('enrol each other, and see the same digits on both sides', async () => {
    for (const laptop of [awa, binta, chaka]) await enrol(hq, laptop);
    const { json } = await hq.say('hq', 'status');
    expect(json.peers.map((peer: { name: string }) => peer.name)).toEqual([
      'awa CS01',
      'binta',
      'chaka CS02',
    ]);
    const card = onlyFile(join(folder, 'stick-1'), '.cles');
    const own = await hq.say('hq', 'enrol', card);
    expect([own.code, own.json.code]).toEqual([1, 'keys-file-own']);
  });

  it('refuse a file of keys that somebody changed', async () => {
    const changed = join(folder, 'changed.cles');
    const card = readFileSync(onlyFile(join(folder, 'stick-1'), '.cles'), 'utf8');
    writeFileSync(changed, card.replace('Siège Mali', 'Siège Faux'));
    const { code, json } = await awa.say('hq', 'enrol', changed);
    expect([code, json.code]).toEqual([1, 'keys-file-refused']);
  });

  it('hand a centre over from one laptop to another, and the names in it are read there', async () => {
    await awa.setPopulation(12_000);
    await awa.change((db) => {
      sealName(db, 'CS01', 'one', 'Oumou Dɛmɛ');
      sealName(db, 'CS01', 'two', 'Lamine Yɛrɛdon');
    });
    await enrol(awa, binta);
    const { json } = await binta.say('hq', 'status');
    const { device } = json.own;
    const file = await send(awa, '--for', device, '--facility', 'CS01');
    const dry = await binta.say('import', file, '--dry-run');
    expect(dry.json).toMatchObject({ waiting: 0, conflicts: 0, unchanged: 0 });
    expect(await binta.population()).toBeNull();
    const taken = await binta.say('import', file);
    expect(taken.code).toBe(0);
    expect(taken.json.accepted).toBe(dry.json.accepted);
    expect(await binta.population()).toBe(12_000);
    expect(await binta.look(readNames)).toEqual(['Oumou Dɛmɛ', 'Lamine Yɛrɛdon']);
    const again = await binta.say('import', file);
    expect(again.json).toMatchObject({ accepted: 0, changed: 0, packages: [{ state: 'known' }] });
  });

  it('erase a name that no old package brings back', async () => {
    const old = await send(awa, '--all');
    await binta.change((db) => erasePerson(db, 'two'));
    expect((await hq.say('import', await send(binta))).code).toBe(0);
    expect((await hq.say('import', old)).code).toBe(0);
    expect(await hq.look(readNames)).toEqual(['Oumou Dɛmɛ']);
  });

  it('name a field that two of them wrote without knowing of each other', async () => {
    await awa.setPopulation(12_500);
    await binta.setPopulation(13_000);
    const files = [await send(binta), await send(awa)];
    const { code, json } = await hq.say('import', ...files);
    expect([code, json.conflicts]).toEqual([0, 1]);
    expect(await hq.population()).toBe(13_000);
    const listed = await hq.say('hq', 'conflicts');
    expect(listed.json.conflicts).toMatchObject([
      {
        facility: 'CS01',
        table: 'population',
        field: 'population',
        earlier: { value: 12_500 },
        later: { value: 13_000 },
      },
    ]);
  });

  it('know from a receipt what was received, and what is to be settled', async () => {
    const before = await awa.say('hq', 'status');
    expect(before.json.centres.find(isCentre)).toMatchObject({ unsent: 0, received: 0 });
    const form = join(import.meta.dirname, '../../fixtures/forms/exit-interview.md');
    expect((await hq.say('import', form, '--facility', 'CS01')).code).toBe(0);
    await hq.change((db) => saveRow(db, 'target', TARGET));
    const { json } = await hq.say(
      ...['hq', 'receipt', '--to', newStick(), '--message', 'Bravo', '--facility', 'CS01'],
    );
    expect(json.receipts).toMatchObject([
      { name: 'awa CS01', missing: 0, conflicts: 1 },
      { name: 'binta', missing: 0, conflicts: 1 },
      { name: 'chaka CS02', missing: 0, conflicts: 0 },
    ]);
    const [mine] = json.receipts;
    expect((await awa.say('import', mine.path)).code).toBe(0);
    const after = await awa.say('hq', 'status');
    expect(after.json.centres.find(isCentre)).toMatchObject({ unsent: 0, sent: 0 });
    expect(after.json.centres.find(isCentre).received).toBeGreaterThan(0);
    expect(after.json.conflicts).toBe(1);
    // What headquarters adopted is there, with the word that they wrote.
    expect(await awa.look(readAdopted)).toEqual({ forms: 1, target: 80, feedback: ['Bravo'] });
    expect(await awa.look(readNames)).toEqual(['Oumou Dɛmɛ']);
    const empty = await awa.say('export', '--to', newStick());
    expect([empty.code, empty.json.files]).toEqual([0, []]);
    const forOther = await chaka.say('import', mine.path);
    expect([forOther.code, forOther.json.packages[0].reason]).toEqual([3, 'not-for-us']);
  });

  it('settle it by whoever saw both, and headquarters hear of it', async () => {
    const { json } = await awa.say('hq', 'status');
    const file = await send(binta, '--for', json.own.device);
    expect((await awa.say('import', file)).code).toBe(0);
    expect(await awa.population()).toBe(13_000);
    await awa.setPopulation(12_700);
    expect((await awa.say('hq', 'conflicts')).json.conflicts).toEqual([]);
    expect((await hq.say('import', await send(awa))).code).toBe(0);
    expect(await hq.population()).toBe(12_700);
    expect((await hq.say('hq', 'conflicts')).json.conflicts).toEqual([]);
  });

  it('keep what a lost laptop sends in a tray until it is found again', async () => {
    const { json } = await chaka.say('hq', 'status');
    const { device } = json.own;
    expect((await hq.say('hq', 'revoke', '--device', device)).code).toBe(0);
    await chaka.setPopulation(8_000);
    const file = await send(chaka);
    const waiting = await hq.say('import', file);
    expect([waiting.code, waiting.json.waiting]).toEqual([3, 1]);
    expect(waiting.json.packages).toMatchObject([{ state: 'waiting', reason: 'revoked' }]);
    const inTray = await hq.say('hq', 'status');
    expect(inTray.json.tray).toMatchObject([{ reason: 'revoked' }]);
    const stick = newStick();
    await chaka.say('hq', 'enrol', '--to', stick);
    const found = await hq.say('hq', 'enrol', onlyFile(stick, '.cles'));
    expect(found.json.enrolment).toMatchObject({
      state: 'reinstated',
      released: [{ state: 'taken' }],
    });
    const { json: after } = await hq.say('hq', 'status');
    expect(after.tray).toEqual([]);
  });

  it('send a photo once, and again where the part that held it was lost', async () => {
    const bytes = randomBytes(4_500_000);
    const sha256 = await awa.look((workspace) => blobsOf(workspace).keep(bytes));
    await awa.change((db) => saveRow(db, 'asaco_logo', { ...LOGO, sha256, size: bytes.length }));
    const { json } = await awa.say('export', '--to', newStick(), '--email');
    const [first, second] = json.files;
    expect([json.blobs, json.files.length]).toEqual([1, 2]);
    expect(Math.max(first.bytes, second.bytes)).toBeLessThanOrEqual(4 * 1024 * 1024);
    expect((await hq.say('import', first.path)).code).toBe(0);
    expect((await awa.say('import', await receiptFor(awa, { missingBlobs: 1 }))).code).toBe(0);
    const again = await awa.say('export', '--to', newStick());
    expect(again.json).toMatchObject({ events: 0, blobs: 1, files: [{}] });
    expect((await hq.say('import', again.json.files[0].path)).code).toBe(0);
    expect(await hq.look((held) => blobsOf(held).find(sha256).bytes?.equals(bytes))).toBe(true);
    expect((await awa.say('import', await receiptFor(awa, { missingBlobs: 0 }))).code).toBe(0);
    expect((await awa.say('export', '--to', newStick())).json).toMatchObject({
      blobs: 0,
      files: [],
    });
  });

  it('lose a stick half way, and nothing of it is taken for a package', async () => {
    await chaka.setPopulation(8_100);
    const file = await send(chaka);
    const cut = join(folder, 'coupe.keneya');
    writeFileSync(cut, readFileSync(file).subarray(0, -40));
    const before = await hq.look(countRows);
    const refused = await hq.say('import', cut);
    expect([refused.code, refused.json.code]).toEqual([1, 'package-damaged']);
    expect(await hq.look(countRows)).toEqual(before);
    const mixed = await hq.say('import', cut, file);
    expect([mixed.code, mixed.json.setAside.length, mixed.json.changed]).toEqual([3, 1, 1]);
  });

  it('send by mail with a note that tells nothing of what is inside', async () => {
    const stick = newStick();
    const { json } = await chaka.say('export', '--to', stick, '--all', '--email');
    expect(json.note.path).toMatch(/lisez-moi-[\w-]+\.txt$/);
    const note = readFileSync(json.note.path, 'utf8');
    expect(note).toContain('Siège Mali');
    expect(note).not.toContain('8100');
    for (const name of readdirSync(stick)) expect(name).toMatch(/^[\x21-\x7e]+$/);
    const mixed = await hq.say('import', onlyFile(stick, '.keneya'), json.note.path);
    expect([mixed.code, mixed.json.code]).toEqual([2, 'packages-apart']);
  });

  it('leave a file that the standard age format opens with the key of headquarters', async () => {
    const file = await send(chaka, '--all');
    const identity = await hq.look(
      ({ database }) =>
        database.reader.get<{ identity: string }>('SELECT identity FROM own_keys')?.identity ?? '',
    );
    const { Decrypter } = await import('age-encryption');
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const plain = Buffer.from(await decrypter.decrypt(readFileSync(file)));
    const manifest = JSON.parse(plain.subarray(0, plain.indexOf(10)).toString());
    // Whatever opens a workspace stays in it.
    expect(listKinds(plain)).toEqual(['event']);
    expect(manifest).toMatchObject({ format: 'keneya-package/1', kind: 'journal', part: 1 });
    const command = spawnSync('age', ['--version']);
    if (command.error) {
      console.log('The age command is not installed: only its library opened the file.');
      return;
    }
    const key = join(folder, 'identity.txt');
    writeFileSync(key, `${identity}\n`);
    const { stdout } = spawnSync('age', ['--decrypt', '--identity', key, file]);
    expect(plain.equals(stdout)).toBe(true);
  });

  it('go on with new keys of headquarters, which open what was sealed for the old ones', async () => {
    await awa.setPopulation(12_800);
    const early = await send(awa);
    const stick = newStick();
    const { json } = await hq.say('hq', 'rotate', '--to', stick);
    expect((await hq.say('import', early)).code).toBe(0);
    siege = onlyFile(stick, '.cles');
    const { enrolment } = (await awa.say('hq', 'enrol', siege)).json;
    expect(enrolment).toMatchObject({ state: 'rotated', fingerprint: json.own.fingerprint });
    await awa.setPopulation(12_900);
    expect((await hq.say('import', await send(awa))).code).toBe(0);
    expect(await hq.population()).toBe(12_900);
    expect((await awa.say('import', await receiptFor(awa, {}))).code).toBe(0);
  });

  it('replace the keys of a laptop that were stolen, once it was revoked', async () => {
    const stick = newStick();
    const { json } = await binta.say('hq', 'rotate', '--to', stick);
    const { device } = json.own;
    expect((await hq.say('hq', 'revoke', '--device', device)).code).toBe(0);
    const card = onlyFile(stick, '.cles');
    const refused = await hq.say('hq', 'enrol', card);
    expect([refused.code, refused.json.code]).toEqual([1, 'device-keys-differ']);
    const { enrolment } = (await hq.say('hq', 'enrol', card, '--replace')).json;
    expect(enrolment).toMatchObject({ state: 'replaced', fingerprint: json.own.fingerprint });
    expect((await binta.say('hq', 'enrol', siege)).code).toBe(0);
  });
});

const TARGET = {
  ...{ id: 'CS01:cpn4:2026', facility_id: 'CS01', code: 'cpn4' },
  ...{ year: 2026, value: 80, source: 'siège' },
};
const LOGO = {
  ...{ id: 'CS01', facility_id: 'CS01', name: 'logo.jpg' },
  ...{ mime: 'image/jpeg', width: 10, height: 10 },
};

/** The receipt that headquarters write for a laptop. */
async function receiptFor(laptop: Laptop, said: object): Promise<string> {
  const { json } = await hq.say('hq', 'receipt', '--to', newStick());
  const mine = json.receipts.find(({ name }: { name: string }) => name.startsWith(laptop.name));
  expect(mine).toMatchObject(said);
  return mine.path;
}

function readNames({ database }: Workspace): readonly string[] {
  return [...listPersonNames(database.reader, 'CS01').values()];
}

function readAdopted({ database }: Workspace) {
  const { reader } = database;
  return {
    forms: reader.all('SELECT 1 FROM form').length,
    target: reader.get<{ value: number }>('SELECT value FROM target')?.value,
    feedback: listFeedback(reader, 'CS01').map(({ text }) => text),
  };
}

/** What the lines of an opened package are: changes, or what they call themselves. */
function listKinds(plain: Buffer): readonly string[] {
  const text = brotliDecompressSync(splitPlain(plain, 'paquet').payload).toString();
  const kinds = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line).kind ?? 'event');
  return [...new Set<string>(kinds)];
}

function isCentre({ facility }: { readonly facility: string }): boolean {
  return facility === 'CS01';
}

function countRows({ database }: Workspace) {
  return database.reader.get(
    `SELECT (SELECT count(*) FROM journal) AS journal, (SELECT count(*) FROM package) AS packages,
      (SELECT population FROM population WHERE facility_id = 'CS02') AS population`,
  );
}
