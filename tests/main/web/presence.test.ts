import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WEB_LIMITS } from '../../../main/web/server.ts';
import { enter, type OpenHost, openWebHost, send } from './web-host.ts';

async function openTab({ port }: OpenHost, headers: Awaited<ReturnType<typeof enter>>) {
  const asking = get({ host: '127.0.0.1', port, path: '/presence', headers, agent: false });
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  response.resume();
  return { status: response.statusCode, response, close: () => asking.destroy() };
}

// The grace period is walked by hand; the sockets are real.
function holdTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

function isWaiting(): boolean {
  return vi.getTimerCount() > 0;
}

async function untilWaiting({ port }: OpenHost): Promise<void> {
  while (!isWaiting()) await send(port, { path: '/nothing' });
}

describe('the presence of pages', () => {
  it('is over when the last tab has been closed for longer than the grace period', async () => {
    const open = await openWebHost();
    const headers = await enter(open);
    holdTime();
    let isDeserted = false;
    const deserted = open.host.deserted.then(() => {
      isDeserted = true;
    });
    const first = await openTab(open, headers);
    const second = await openTab(open, headers);
    first.close();
    // The host has noticed by the time it answers what came later.
    await send(open.port, { path: '/nothing', headers });
    expect(isWaiting()).toBe(false);
    second.close();
    await untilWaiting(open);
    await vi.advanceTimersByTimeAsync(WEB_LIMITS.graceMs - 1);
    expect(isDeserted).toBe(false);
    vi.advanceTimersByTime(1);
    await deserted;
  });

  it('goes on when a tab is back within the grace period, as after a reload', async () => {
    const open = await openWebHost();
    const headers = await enter(open);
    holdTime();
    const before = await openTab(open, headers);
    before.close();
    await untilWaiting(open);
    await openTab(open, headers);
    expect(isWaiting()).toBe(false);
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
