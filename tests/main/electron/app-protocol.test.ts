import { describe, expect, it, onTestFinished } from 'vitest';
import { HostFiles } from '../../../main/app/host-files.ts';
import { pageHeaders } from '../../../main/app/page-headers.ts';
import { readPages } from '../../../main/app/pages.ts';
import { Session } from '../../../main/app/session.ts';
import { answerWindow } from '../../../main/electron/app-protocol.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { createScratchDesk } from '../app/scratch-desk.ts';
import { createPlace } from '../temporary-workspace.ts';
import { createBuiltPages } from '../web/web-host.ts';

function openHost() {
  const files = new HostFiles(createScratchFolder());
  onTestFinished(() => files.close());
  const pages = readPages(createBuiltPages());
  return { session: new Session(createPlace()), files, desk: createScratchDesk(), pages };
}

describe('app://keneya/', () => {
  it('is the document, with the policy that a browser gets too', async () => {
    const answer = await answerWindow(new Request('app://keneya/'), openHost());
    const nonce = /content="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
    expect(nonce).toMatch(/^.{24}$/);
    expect(answer.status).toBe(200);
    for (const [name, value] of Object.entries(pageHeaders(nonce))) {
      expect(answer.headers.get(name)).toBe(value);
    }
  });

  it('has the built files below it, with their types', async () => {
    const answer = await answerWindow(new Request('app://keneya/assets/index.js'), openHost());
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await answer.text()).toBe('export {};');
  });

  it.each([
    'app://keneya/../secret.txt',
    'app://keneya/%2e%2e/secret.txt',
    'app://keneya/..%2fsecret.txt',
    'app://keneya/index.html',
    'app://keneya/assets',
    'app://keneya/files/',
    'app://keneya/files/a/b',
    'app://keneya/files/a/open',
    'app://other/',
    'app://other/assets/index.js',
  ])('has nothing else: %s', async (url) => {
    const answer = await answerWindow(new Request(url), openHost());
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it.each(['PUT', 'DELETE', 'OPTIONS'])('knows no %s', async (method) => {
    const answer = await answerWindow(new Request('app://keneya/', { method }), openHost());
    expect(answer.status).toBe(405);
  });
});
