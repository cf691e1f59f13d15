import { existsSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addFacility } from '../../../main/app/facilities.ts';
import { PIN } from '../temporary-workspace.ts';
import { enter, openSignedIn } from './web-host.ts';

const MONTHS = 600;

it('ends whole when the last tab is closed in the middle of an import', async () => {
  const open = await openSignedIn();
  const { session, place, files, host, port } = open;
  const workspace = session.needWorkspace();
  const more = { asaco: null, commune: null, district: null, region: null, area: null };
  addFacility(workspace, { code: 'TEST01', name: 'Essai', ...more });
  const file = files.place('services.csv');
  const lines = Array.from({ length: MONTHS }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0');
    return `${1970 + Math.floor(index / 12)}-${month},cpn4,${index}`;
  });
  writeFileSync(file.path, ['periode,indicateur,valeur', ...lines, ''].join('\n'));
  const headers = await enter(open);
  const tab = get({ host: '127.0.0.1', port, path: '/presence', headers, agent: false });
  tab.on('error', () => {});

  const input = {
    files: [files.offer(file)],
    facility: 'TEST01',
    formId: null,
    period: null,
    dryRun: false,
  };
  const order = { host: '127.0.0.1', port, path: '/rpc/imports/run', method: 'POST', headers };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const asking = request({ ...order, agent: false }, resolve);
    asking.on('error', reject);
    asking.end(JSON.stringify({ json: input }));
  });
  expect(response.statusCode).toBe(200);
  expect(workspace.work.isIdle).toBe(false);
  response.destroy();
  tab.destroy();
  await host.close();
  await session.end();
  expect(workspace.work.isIdle).toBe(true);
  expect(existsSync(join(place.directory, 'open'))).toBe(false);

  await session.signIn(PIN, 'Awa');
  const { reader } = session.needWorkspace().database;
  const kept = reader.get<{ n: number }>('SELECT count(*) AS n FROM service_value')?.n;
  // All or nothing, as far as the import had come.
  expect([0, MONTHS]).toContain(kept);
});
