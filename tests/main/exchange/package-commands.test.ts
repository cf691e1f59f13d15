import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Laptop, laptopIn, onlyFile, startLaptop } from './package-scratch.ts';

const folder = mkdtempSync(join(tmpdir(), 'keneya-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// What one test leaves is what the next begins with: this is one story.
let awa: Laptop;
let binta: Laptop;
let sticks = 0;

function newStick(): string {
  sticks += 1;
  return join(folder, `stick-${sticks}`);
}

async function enrol(one: Laptop, other: Laptop): Promise<string> {
  const stick = newStick();
  const { json } = await one.say('hq', 'enrol', '--to', stick);
  await other.say('hq', 'enrol', onlyFile(stick, '.cles'));
  return json.own.device;
}

async function send(from: Laptop, device: string): Promise<string> {
  const stick = newStick();
  const { code, json } = await from.say('export', '--to', stick, '--for', device);
  expect([code, json.files?.length]).toEqual([0, 1]);
  return onlyFile(stick, '.keneya');
}

let devices: readonly [string, string];

beforeAll(async () => {
  awa = await startLaptop(folder, 'awa', 'CS01');
  binta = await startLaptop(folder, 'binta', null);
  // Keys of their own are made with those of headquarters.
  const stick = newStick();
  await laptopIn(folder, 'siege').say('hq', 'create', '--name', 'Siège', '--to', stick);
  for (const laptop of [awa, binta]) await laptop.say('hq', 'enrol', onlyFile(stick, '.cles'));
}, 60_000);

describe('the commands of receiving', { timeout: 60_000 }, () => {
  it('tell what waits for its sender to be enrolled', async () => {
    const stick = newStick();
    const own = await binta.say('hq', 'enrol', '--to', stick);
    await awa.say('hq', 'enrol', onlyFile(stick, '.cles'));
    const file = await send(awa, own.json.own.device);
    await binta.say('import', file);
    const { code, json } = await binta.say('hq', 'trays');
    expect([code, json.trays.length]).toEqual([3, 1]);
    expect(json.trays[0]).toMatchObject({ reason: 'unknown-device', thrown: false });
    devices = [await enrol(awa, binta), own.json.own.device];
    expect((await binta.say('hq', 'trays')).json.trays).toEqual([]);
  });

  it('settle a conflict by its field, and send the decision back', async () => {
    await awa.setPopulation(12_000);
    await binta.setPopulation(13_000);
    const file = await send(binta, devices[0]);
    expect((await awa.say('import', file)).json.conflicts).toBe(1);
    const [conflict] = (await awa.say('hq', 'conflicts')).json.conflicts;
    const words = [conflict.table, conflict.row, conflict.field];
    const refused = await awa.say('hq', 'resolve', ...words, '--keep', 'other', '--value', 'much');
    expect([refused.code, refused.json.code]).toEqual([2, 'bad-option']);
    const settled = await awa.say('hq', 'resolve', ...words, '--keep', 'earlier', '--reason', 'Vu');
    expect([settled.code, settled.json]).toEqual([0, { resolved: 1 }]);
    expect(await awa.population()).toBe(12_000);
    const again = await awa.say('hq', 'resolve', '--all');
    expect([again.code, again.json.code]).toEqual([1, 'conflict-settled']);
    await binta.say('import', await send(awa, devices[1]));
    expect(await binta.population()).toBe(12_000);
    expect((await binta.say('hq', 'conflicts')).json.conflicts).toEqual([]);
  });

  it('undo a package by its name, after a dry run', async () => {
    await binta.setPopulation(14_000, 2025);
    const file = await send(binta, devices[0]);
    await awa.say('import', file);
    expect(await awa.population(2025)).toBe(14_000);
    const dry = await awa.say('hq', 'undo', basename(file), '--dry-run');
    expect(dry.json).toMatchObject({ tables: [{ table: 'population', removed: 1 }], left: [] });
    expect(await awa.population(2025)).toBe(14_000);
    const undone = await awa.say('hq', 'undo', basename(file));
    expect([undone.code, undone.json.tables]).toEqual([0, dry.json.tables]);
    expect(await awa.population(2025)).toBeNull();
    const again = await awa.say('import', file);
    expect(again.json.packages).toMatchObject([{ state: 'known', reason: 'undone' }]);
    const twice = await awa.say('hq', 'undo', basename(file));
    expect([twice.code, twice.json.code]).toEqual([1, 'not-undoable']);
  });

  it('add no centre at headquarters, where centres come by packages alone', async () => {
    const siege = laptopIn(folder, 'siege');
    const words = ['--add', '--facility', 'CS02', '--name', 'CSCom 2'];
    const refused = await siege.say('facilities', ...words);
    expect([refused.code, refused.json.code]).toEqual([1, 'headquarters-reads']);
    expect((await siege.say('facilities')).json).toEqual([]);
  });
});
