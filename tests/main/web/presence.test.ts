import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { enter, type OpenHost, openWebHost, send } from './web-host.ts';

async function openTab({ port }: OpenHost, headers: Awaited<ReturnType<typeof enter>>) {
  const asking = get({ host: '127.0.0.1', port, path: '/presence', headers, agent: false });
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  response.resume();
  return { status: response.statusCode, response, close: () => asking.destroy() };
}

describe('the presence of pages', () => {
  it('is over when the last tab has been closed for longer than the grace period', async () => {
    const open = await openWebHost({ graceMs: 1 });
    const headers = await enter(open);
    const first = await openTab(open, headers);
    const second = await openTab(open, headers);
    let isDeserted = false;
    const deserted = open.host.deserted.then(() => {
      isDeserted = true;
    });
    first.close();
    // The host has noticed when it answers a request that came later.
    await send(open.port, { path: '/', headers: { ...headers, 'sec-fetch-site': 'same-origin' } });
    expect(isDeserted).toBe(false);
    second.close();
    await deserted;
  });

  it('goes on when a tab is back within the grace period, as after a reload', async () => {
    const open = await openWebHost({ graceMs: 200 });
    const headers = await enter(open);
    const before = await openTab(open, headers);
    before.close();
    const after = await openTab(open, headers);
    // A host that had not stopped waiting would end before this one, whose wait begins later.
    const other = await openWebHost({ graceMs: 400 });
    (await openTab(other, await enter(other))).close();
    const first = await Promise.race([
      open.host.deserted.then(() => 'ended'),
      other.host.deserted.then(() => 'went on'),
    ]);
    expect(first).toBe('went on');
    after.close();
  });

  it('tells the pages when the program ends', async () => {
    const open = await openWebHost();
    const { response } = await openTab(open, await enter(open));
    const ended = once(response, 'end');
    await open.host.close();
    await ended;
  });

  it('is not believed without a bearer', async () => {
    const open = await openWebHost();
    const headers = { 'sec-fetch-site': 'same-origin' };
    expect(await send(open.port, { path: '/presence', headers })).toMatchObject({ status: 401 });
  });
});
