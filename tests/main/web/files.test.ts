import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { IDLE_MS } from '../../../main/app/session.ts';
import { enter, openSignedIn, openWebHost, send } from './web-host.ts';

const BYTES = 'application/octet-stream';

async function openWithFiles(opened = openSignedIn()) {
  const open = await opened;
  const headers = await enter(open);
  const upload = (name: string, body: string | Buffer, more = {}) =>
    send(open.port, {
      method: 'POST',
      path: '/files',
      headers: { ...headers, 'content-type': BYTES, 'x-file-name': name, ...more },
      body,
    });
  const download = (token: string, more = {}) =>
    send(open.port, { path: `/files/${token}`, headers: { ...headers, ...more } });
  const offer = (name: string, content: string): string => {
    const file = open.files.place(name);
    writeFileSync(file.path, content);
    return open.files.offer(file);
  };
  return { ...open, headers, upload, download, offer };
}

describe('a file that a page sends', () => {
  it('is kept under a token, with its name and bytes, for its owner alone', async () => {
    const { upload, files } = await openWithFiles();
    const { status, text } = await upload(encodeURIComponent('données août.csv'), 'a;b\n1;2\n');
    expect(status).toBe(200);
    const { token } = JSON.parse(text) as { readonly token: string };
    const { path, name } = files.get(token);
    expect(name).toBe('données août.csv');
    expect(readFileSync(path, 'utf8')).toBe('a;b\n1;2\n');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('lands in its own folder whatever it is called', async () => {
    const { upload, files } = await openWithFiles();
    const names = ['../../evil.csv', '/etc/evil.csv', '..', '.', '\0', '', 'x'.repeat(4000)];
    for (const name of names) {
      const { text } = await upload(encodeURIComponent(name), 'x');
      const { path } = files.get((JSON.parse(text) as { readonly token: string }).token);
      expect(path).toMatch(/keneya-files-[^/\\]+[/\\]f[^/\\]+[/\\][\p{L}\p{N}._ -]{1,80}$/u);
      expect(readFileSync(path, 'utf8')).toBe('x');
    }
  });

  it.each([
    ['no name', 400, { 'x-file-name': undefined }],
    ['a name that is not encoded', 400, { 'x-file-name': '%E0%A4%A' }],
    ['the type of a form', 415, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['no bearer', 401, { authorization: undefined }],
    ['a foreign origin', 403, { origin: 'https://example.org' }],
  ])('is refused with %s', async (_what, status, headers) => {
    const { upload } = await openWithFiles(openWebHost());
    expect(await upload('a.csv', 'x', headers)).toMatchObject({ status, text: '' });
  });

  it('is refused in words when it is larger than any file that is read', async () => {
    const { upload } = await openWithFiles();
    const body = Buffer.alloc(70 * 1024 * 1024);
    const { status, text } = await upload('gros.csv', body);
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({
      code: 'upload-too-large',
      facts: { file: 'gros.csv', limitMb: 50 },
      message: expect.stringContaining('trop gros'),
    });
  });

  it('is refused when nobody is signed in', async () => {
    const { upload } = await openWithFiles(openWebHost());
    const { status, text } = await upload('a.csv', 'x');
    expect(status).toBe(401);
    expect(JSON.parse(text)).toMatchObject({ code: 'signed-out' });
  });
});

describe('a file that was made for a page', () => {
  it('is given once, as something to save, and is gone from the disk then', async () => {
    const { download, offer, files } = await openWithFiles();
    const token = offer('rapport.pdf', '%PDF-');
    const { path } = files.get(token);
    const { status, headers, text } = await download(token);
    expect({ status, text }).toEqual({ status: 200, text: '%PDF-' });
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
    });
    const again = await download(token);
    expect(again.status).toBe(404);
    expect(JSON.parse(again.text)).toMatchObject({ code: 'unknown-file' });
    await vi.waitUntil(() => !existsSync(path));
  });

  it('is not given for another token', async () => {
    const { download } = await openWithFiles();
    for (const token of ['', 'unknown', '../../etc/passwd', '__proto__']) {
      const { status, text } = await download(token);
      expect(status).toBe(404);
      expect(JSON.parse(text)).toMatchObject({ code: 'unknown-file' });
    }
  });

  it('is not given without a bearer, nor to another site', async () => {
    const { download, offer } = await openWithFiles();
    const token = offer('rapport.pdf', '%PDF-');
    expect(await download(token, { authorization: undefined })).toMatchObject({ status: 401 });
    expect(await download(token, { 'sec-fetch-site': 'cross-site' })).toMatchObject({
      status: 403,
    });
    expect(await download(token)).toMatchObject({ status: 200 });
  });

  it('is not given to whoever sits down after ten idle minutes', async () => {
    const { download, offer, place, session } = await openWithFiles();
    const token = offer('rapport.pdf', '%PDF-');
    place.clock.set(place.clock.now() + IDLE_MS + 1);
    expect(JSON.parse((await download(token)).text)).toMatchObject({ code: 'signed-out' });
    expect(session.state()).toMatchObject({ kind: 'locked' });
  });
});
