import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Laptop, laptopIn, onlyFile, startLaptop } from './package-scratch.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'keneya-json-'));
let hq: Laptop;
let awa: Laptop;
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
  for (const [name, value] of Object.entries(server.environment)) vi.stubEnv(name, value);
  hq = laptopIn(folder, 'siege');
  awa = await startLaptop(folder, 'awa', 'CS01');
}, 60_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  await server.stop();
});

const path = (name: string): string => join(folder, name);

// Each goes on from the one before; what cannot be read as JSON throws in `say`.
describe('with --json a script reads what became of', { timeout: 120_000 }, () => {
  it('hq create', async () => {
    const { code, json } = await hq.say('hq', 'create', '--name', 'Siège', '--to', path('keys'));
    expect([code, json.workspace]).toEqual([0, hq.directory]);
    expect(json.own).toMatchObject({
      name: 'Siège',
      fingerprint: expect.stringMatching(/^[\d ]+$/),
      file: { path: onlyFile(path('keys'), '.cles') },
    });
  });

  it('hq enrol, on both sides', async () => {
    const card = onlyFile(path('keys'), '.cles');
    const { json } = await awa.say('hq', 'enrol', card, '--to', path('awa-keys'));
    expect(json.enrolment).toMatchObject({ state: 'enrolled', name: 'Siège' });
    const back = await hq.say('hq', 'enrol', onlyFile(path('awa-keys'), '.cles'));
    expect([back.code, back.json.enrolment.state]).toEqual([0, 'enrolled']);
  });

  it('export, as a package', async () => {
    const { code, json } = await awa.say('export', '--to', path('stick'));
    expect(code).toBe(0);
    expect(json).toMatchObject({ to: 'Siège', files: [{ bytes: expect.any(Number) }] });
    expect(json.events).toBeGreaterThan(0);
  });

  it('export in an open format', async () => {
    const { code, json } = await awa.say('export', '--format', 'sqlite', '--to', path('open'));
    expect([code, json.format]).toEqual([0, 'sqlite']);
    expect(json.file).toMatchObject({ path: onlyFile(path('open'), '.sqlite') });
    expect(json.rows).toBeGreaterThan(100);
  });

  it('import of a package', async () => {
    const { code, json } = await hq.say('import', onlyFile(path('stick'), '.keneya'));
    expect([code, json.packages[0].state, json.setAside]).toEqual([0, 'taken', []]);
  });

  it('hq receipt, conflicts and status', async () => {
    const { json } = await hq.say('hq', 'receipt', '--to', path('back'));
    expect(json.receipts).toMatchObject([{ missing: 0, conflicts: 0 }]);
    expect((await hq.say('hq', 'conflicts')).json).toEqual({ conflicts: [] });
    expect((await hq.say('hq', 'status')).code).toBe(0);
  });

  it('mirror', async () => {
    const first = await hq.say('mirror');
    expect([first.code, first.json.schema]).toEqual([0, 'keneya']);
    expect(first.json.filled).toBeGreaterThan(100);
  });

  it('mirror, of what a package brought since', async () => {
    await awa.setPopulation(4321);
    await awa.say('export', '--to', path('second'));
    await hq.say('import', onlyFile(path('second'), '.keneya'));
    expect((await hq.say('mirror')).json).toMatchObject({ filled: 0, changed: 1 });
    const rows = await server.ask('SELECT facility_id, population FROM keneya.population');
    expect(rows).toEqual([{ facility_id: 'CS01', population: '4321' }]);
  });

  it('what goes wrong: its code, its facts, its sentence', async () => {
    vi.stubEnv('PGPASSWORD', 'faux');
    const { code, json } = await hq.say('mirror');
    expect([code, json.code]).toEqual([1, 'mirror-refused']);
    expect(json.message).toContain('PGPASSWORD');
    expect(json.message).not.toContain('faux');
    expect((await hq.say('mirror', '--schema', 'pg_a')).json.code).toBe('bad-option');
    expect((await hq.say('export', '--format', 'pdf', '--to', 'x')).code).toBe(2);
  });

  it('hq revoke', async () => {
    const { json } = await hq.say('hq', 'status');
    const [{ device }] = json.peers;
    expect((await hq.say('hq', 'revoke', '--device', device)).json).toMatchObject({
      revoked: true,
    });
  });
});
