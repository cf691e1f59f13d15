import type { OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { enter, openWebHost, type Sent, send } from './web-host.ts';

const NAVIGATION = {
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-dest': 'document',
};

const CALL = { method: 'POST', path: '/rpc/session/state', body: '{"json":{}}' };

describe('a call', () => {
  it('is answered when it comes from our own page', async () => {
    const open = await openWebHost();
    const { status, text } = await send(open.port, { ...CALL, headers: await enter(open) });
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ json: { kind: 'new' } });
  });

  const wrong: readonly (readonly [string, number, OutgoingHttpHeaders])[] = [
    ['no bearer', 401, { authorization: undefined }],
    ['another bearer', 401, { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['a bearer by another scheme', 401, { authorization: 'Basic QTpC' }],
    ['the origin of another port', 403, { origin: 'http://127.0.0.1:1' }],
    ['the origin of a site', 403, { origin: 'https://example.org' }],
    ['a hidden origin', 403, { origin: 'null' }],
    ['no origin', 403, { origin: undefined }],
    ['another port asking', 403, { 'sec-fetch-site': 'same-site' }],
    ['a site asking', 403, { 'sec-fetch-site': 'cross-site' }],
    ['no word of who asks', 403, { 'sec-fetch-site': undefined }],
    ['a form navigating', 403, { ...NAVIGATION }],
    ['the type of a form', 415, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['plain text', 415, { 'content-type': 'text/plain' }],
    ['no type', 415, { 'content-type': undefined }],
    ['another name for this machine', 421, { host: 'localhost' }],
    ['a name that was made to resolve here', 421, { host: 'evil.example:80' }],
  ];
  it.each(wrong)('is refused with %s', async (_what, status, headers) => {
    const open = await openWebHost();
    const own = await enter(open);
    const answer = await send(open.port, { ...CALL, headers: { ...own, ...headers } });
    expect(answer).toMatchObject({ status, text: '' });
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('is refused with a body over the limit, whether or not it says its length', async () => {
    const open = await openWebHost({ callBytes: 1000 });
    const body = JSON.stringify({ json: { language: 'x'.repeat(2000) } });
    const path = '/rpc/session/speak';
    const headers = await enter(open);
    const chunked = { ...headers, 'transfer-encoding': 'chunked' };
    expect(await send(open.port, { method: 'POST', path, headers, body })).toMatchObject({
      status: 413,
    });
    expect(await send(open.port, { method: 'POST', path, headers: chunked, body })).toMatchObject({
      status: 413,
    });
  });

  it('is cut off when it does not arrive in time', async () => {
    const { port } = await openWebHost({ requestMs: 50 });
    const socket = connect(port, '127.0.0.1');
    socket.write(`POST /rpc/session/state HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-`);
    const heard = await new Promise<string>((resolve, reject) => {
      socket.once('data', (data) => resolve(data.toString('latin1')));
      socket.once('error', reject);
    });
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('has no other address than those of the contract', async () => {
    const open = await openWebHost();
    const headers = await enter(open);
    expect(await send(open.port, { ...CALL, path: '/rpc/session/nothing', headers })).toMatchObject(
      { status: 404 },
    );
    expect(await send(open.port, { ...CALL, path: '/rpc/__proto__/x', headers })).toMatchObject({
      status: 404,
    });
  });
});

describe('a call that fails as can be expected', () => {
  it.each([
    ['session/signIn', { user: 'Awa', pin: '000000' }, 404, 'no-workspace'],
    ['facilities/list', {}, 401, 'signed-out'],
  ])('is answered as the asker’s error, in words: %s', async (name, json, status, code) => {
    const open = await openWebHost();
    const headers = await enter(open);
    const body = JSON.stringify({ json });
    const answer = await send(open.port, { ...CALL, path: `/rpc/${name}`, headers, body });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ json: { code: 'FAILURE', data: { code } } });
  });
});

describe('the way in', () => {
  const ENTRY = { method: 'POST', path: '/entry' };

  it('opens once', async () => {
    const { port, own, launch } = await openWebHost();
    const body = JSON.stringify({ launch });
    expect(await send(port, { ...ENTRY, headers: own, body })).toMatchObject({ status: 200 });
    expect(await send(port, { ...ENTRY, headers: own, body })).toMatchObject({ status: 401 });
  });

  it('never sets a cookie', async () => {
    const { port, own, launch } = await openWebHost();
    const body = JSON.stringify({ launch });
    const { headers } = await send(port, { ...ENTRY, headers: own, body });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  it.each([
    ['a wrong token', 401, JSON.stringify({ launch: 'A'.repeat(43) })],
    ['no token', 401, '{}'],
    ['a token that is no text', 401, '{"launch":["x"]}'],
    ['no object', 401, 'null'],
    ['no JSON', 400, 'launch'],
    ['too much', 413, JSON.stringify({ launch: 'A'.repeat(2000) })],
  ])('stays shut with %s', async (_what, status, body) => {
    const { port, own } = await openWebHost();
    expect(await send(port, { ...ENTRY, headers: own, body })).toMatchObject({ status, text: '' });
  });

  it('stays shut for a page of another site that guessed the token', async () => {
    const { port, own, launch } = await openWebHost();
    const body = JSON.stringify({ launch });
    const headers = { ...own, origin: 'https://example.org' };
    expect(await send(port, { ...ENTRY, headers, body })).toMatchObject({ status: 403 });
    // The token was not spent by it.
    expect(await send(port, { ...ENTRY, headers: own, body })).toMatchObject({ status: 200 });
  });
});

describe('the document', () => {
  const OWN_FILE = { path: '/', headers: NAVIGATION };

  it('opens from a file and from the address line, with a nonce of its own each time', async () => {
    const { port } = await openWebHost();
    const nonces = new Set<string>();
    for (const site of ['cross-site', 'none', 'same-origin']) {
      const headers = { ...NAVIGATION, 'sec-fetch-site': site };
      const answer = await send(port, { path: '/', headers });
      const nonce = /content="([^"]{24})"/.exec(answer.text)?.[1] ?? '';
      expect(answer.status).toBe(200);
      expect(answer.headers['content-security-policy']).toContain(
        `style-src 'self' 'nonce-${nonce}'`,
      );
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  it('is in the language of the session', async () => {
    const { port, session } = await openWebHost();
    session.speak('bm');
    expect((await send(port, OWN_FILE)).text).toContain('<html lang="bm">');
  });

  it.each([
    ['inside a frame', { 'sec-fetch-dest': 'iframe' }],
    ['fetched by a script of another site', { 'sec-fetch-mode': 'no-cors' }],
    ['fetched as an image', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
  ])('is refused %s', async (_what, headers) => {
    const { port } = await openWebHost();
    const answer = await send(port, { path: '/', headers: { ...NAVIGATION, ...headers } });
    expect(answer).toMatchObject({ status: 403, text: '' });
  });

  it('has a policy that lets nothing in from elsewhere', async () => {
    const { port } = await openWebHost();
    const { headers } = await send(port, OWN_FILE);
    const policy = String(headers['content-security-policy']);
    expect(policy.replace(/'nonce-[^']+'/, 'NONCE').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' NONCE",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "media-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringMatching(
        /^camera=\(self\), microphone=\(self\), fullscreen=\(self\)(?:, [a-z-]+=\(\))+$/,
      ),
      'cache-control': 'no-store',
    });
  });
});

describe('the files of the pages', () => {
  it.each([
    ['/assets/index.js', 'text/javascript; charset=utf-8'],
    ['/assets/parser.wasm', 'application/wasm'],
  ])('are served with their type and the headers of every answer: %s', async (path, type) => {
    const { port } = await openWebHost();
    const { status, headers } = await send(port, {
      path,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..\\..\\secret.txt',
    '//etc/passwd',
    '/assets/',
    '/assets',
    '/index.html',
    '/assets/index.js?x',
    '/assets//index.js',
    'http://127.0.0.1/assets/index.js',
    '/constructor',
    '/favicon.ico',
  ])('are those that were built and no other: %s', async (path) => {
    const { port } = await openWebHost();
    const headers = { 'sec-fetch-site': 'same-origin' };
    expect(await send(port, { path, headers })).toMatchObject({ status: 404, text: '' });
  });

  it('are not given to another site', async () => {
    const { port } = await openWebHost();
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect(await send(port, { path: '/assets/index.js', headers })).toMatchObject({ status: 403 });
  });
});

describe('the host', () => {
  it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'HEAD'])('knows no %s', async (method) => {
    const open = await openWebHost();
    const sent: Sent = { method, path: '/rpc/session/state', headers: await enter(open) };
    expect(await send(open.port, sent)).toMatchObject({ status: 405, text: '' });
  });

  it('reads no call from an address', async () => {
    const open = await openWebHost();
    const headers = await enter(open);
    const path = '/rpc/session/state?data=%7B%22json%22%3A%7B%7D%7D';
    expect(await send(open.port, { path, headers })).toMatchObject({ status: 405, text: '' });
  });

  it('listens on this machine alone', async () => {
    const { port } = await openWebHost();
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of [...outside, { address: '127.0.0.2' }]) {
      const code = await new Promise((resolve) => {
        const socket = connect(port, address);
        socket.once('connect', () => resolve('open'));
        socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
      });
      expect(code).toBe('ECONNREFUSED');
    }
  });
});
