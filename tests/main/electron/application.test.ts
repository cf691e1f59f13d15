import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPages } from '../../../main/app/pages.ts';
import { startApplication } from '../../../main/electron/application.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import { failureOf } from '../app/call-host.ts';
import * as electron from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const scratch = mkdtempSync(join(tmpdir(), 'keneya-window-'));
const directory = join(scratch, 'centre');
const pages = join(scratch, 'pages');

beforeAll(async () => {
  electron.app.setPath('appData', scratch);
  electron.app.setPath('documents', join(scratch, 'Documents'));
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<html lang="fr">%NONCE%');
  const words = ['.', '--workspace', directory, '--enable-features=x'];
  const started = startApplication(words, () => readPages(pages));
  mkdirSync(electron.app.getPath('userData'), { recursive: true });
  expect(electron.BrowserWindow.all).toHaveLength(0);
  electron.app.becomeReady();
  await started;
});

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

function theWindow(): electron.BrowserWindow {
  const [window] = electron.BrowserWindow.all;
  if (!window) throw new Error('There is no window');
  return window;
}

interface MenuLine {
  readonly label?: string;
  readonly submenu?: readonly MenuLine[];
  readonly click?: () => void;
}

function lastMenu(): readonly MenuLine[] {
  return electron.Menu.setApplicationMenu.calls.at(-1)?.[0] as readonly MenuLine[];
}

function labelsOf(menu: readonly MenuLine[]): readonly string[] {
  return menu.flatMap(({ label, submenu = [] }) => [
    ...(label === undefined ? [] : [label]),
    ...labelsOf(submenu),
  ]);
}

/** Everything that could happen without anybody else doing something has happened. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function openClient(): ContractRouterClient<Contract> {
  const [port] = theWindow().webContents.mainFrame.posted.at(-1)?.ports ?? [];
  if (!port) throw new Error('No port was handed over');
  return createORPCClient(new RPCLink({ port }));
}

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = electron.lastHandler(electron.pagesSession.protocol.handle);
  return answer(new Request(`app://keneya${path}`, init) as never) as Promise<Response>;
}

describe('the window', () => {
  it('is opened once the sandbox is on and the scheme is known, for one program at a time', () => {
    expect(electron.app.enableSandbox.calls).toHaveLength(1);
    expect(electron.app.requestSingleInstanceLock.calls).toHaveLength(1);
    expect(electron.protocol.registerSchemesAsPrivileged.calls).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ]);
    expect(electron.BrowserWindow.all).toHaveLength(1);
  });

  it('holds pages that can touch nothing of the system', () => {
    expect(theWindow().options['webPreferences']).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
    });
    expect(electron.session.fromPartition.calls).toEqual([['keneya']]);
  });

  it('comes to the front when the program is started again', () => {
    electron.app.emit('second-instance');
    expect(theWindow().restore.calls).toHaveLength(1);
    expect(theWindow().focus.calls).toHaveLength(1);
  });

  it('remembers where it was', () => {
    theWindow().emit('close');
    const kept = join(electron.app.getPath('userData'), 'window.json');
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({
      ...theWindow().bounds,
      isMaximized: false,
    });
  });

  it('has a menu in which every line has its text, and which leads to the help', () => {
    const labels = labelsOf(lastMenu());
    expect(labels).toEqual(expect.arrayContaining(['Fichier', 'Édition', 'Affichage', 'Aide']));
    expect(labels.filter((label) => label.includes(':'))).toEqual([]);
    const help = lastMenu()
      .flatMap(({ submenu = [] }) => submenu)
      .find(({ label }) => label === 'Aide de Keneya');
    help?.click?.();
    expect(theWindow().webContents.mainFrame.url).toBe('app://keneya/#/help');
  });
});

describe('the port', () => {
  it('carries the calls of the contract', async () => {
    expect(theWindow().webContents.mainFrame.posted.at(-1)?.channel).toBe('keneya-port');
    expect(await openClient().session.state({})).toEqual({
      kind: 'new',
      directory,
      medium: 'fixed',
    });
  });

  it('is another one for each document, and the one before is shut', async () => {
    const { posted } = theWindow().webContents.mainFrame;
    const before = posted.at(-1)?.ports[0];
    theWindow().load('app://keneya/#/visits');
    expect(posted.at(-1)?.ports[0]).not.toBe(before);
    expect(before?.other?.isClosed).toBe(true);
    expect(await openClient().session.state({})).toMatchObject({ kind: 'new' });
  });

  it.each(['https://example.org/', 'app://other/', 'app://keneya/x', 'about:blank'])(
    'is not handed to %s',
    (url) => {
      const { posted } = theWindow().webContents.mainFrame;
      const count = posted.length;
      theWindow().load(url);
      expect(posted).toHaveLength(count);
      theWindow().load('app://keneya/');
      expect(posted).toHaveLength(count + 1);
    },
  );
});

describe('what the window may do', () => {
  const own = { getURL: () => 'app://keneya/#/' };
  const foreign = { getURL: () => 'https://example.org/' };

  it.each([
    ['media', own, true],
    ['media', foreign, false],
    ['geolocation', own, false],
    ['openExternal', own, false],
    ['clipboard-read', own, false],
    ['clipboard-sanitized-write', own, true],
    ['fullscreen', own, true],
    ['fullscreen', foreign, false],
  ])('as to %s is decided: %#', (permission, contents, expected) => {
    const decide = vi.fn();
    const { setPermissionRequestHandler, setPermissionCheckHandler } = electron.pagesSession;
    const request = electron.lastHandler(setPermissionRequestHandler);
    request(contents as never, permission as never, decide as never);
    expect(decide).toHaveBeenCalledWith(expected);
    const check = electron.lastHandler(setPermissionCheckHandler);
    expect(check(contents as never, permission as never)).toBe(expected);
    expect(check(null as never, permission as never)).toBe(false);
  });

  it('reaches no device', () => {
    expect(electron.lastHandler(electron.pagesSession.setDevicePermissionHandler)()).toBe(false);
  });

  it.each([
    ['app://keneya/assets/index.js', false],
    ['blob:app://keneya/0e3c', false],
    ['data:image/png;base64,AA', false],
    ['http://127.0.0.1:80/', true],
    ['https://example.org/', true],
    ['file:///etc/passwd', true],
    ['app://other/', true],
  ])('fetches %s: cancelled %s', (url, cancel) => {
    const decide = vi.fn();
    const { onBeforeRequest } = electron.pagesSession.webRequest;
    electron.lastHandler(onBeforeRequest)({ url } as never, decide as never);
    expect(decide).toHaveBeenCalledWith({ cancel });
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    'stays on its page at %s',
    (name) => {
      const away = { url: 'https://example.org/', preventDefault: vi.fn() };
      const here = { url: 'app://keneya/#/visits', preventDefault: vi.fn() };
      theWindow().webContents.emit(name, away);
      theWindow().webContents.emit(name, here);
      expect(away.preventDefault).toHaveBeenCalledOnce();
      expect(here.preventDefault).not.toHaveBeenCalled();
    },
  );

  it('opens no other window and no page inside the page', () => {
    const { webContents } = theWindow();
    expect(webContents.openWindow('app://keneya/')).toEqual({ action: 'deny' });
    const event = { preventDefault: vi.fn() };
    webContents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it.each([
    ['blob:app://keneya/0e3c', 0],
    ['https://example.org/x.exe', 1],
  ])('saves from %s: stopped %i times', (url, times) => {
    const event = { preventDefault: vi.fn() };
    electron.pagesSession.emit('will-download', event, { getURL: () => url });
    expect(event.preventDefault).toHaveBeenCalledTimes(times);
  });
});

describe('the files of the window', () => {
  const upload = (name: string, body: BodyInit) =>
    ask('/files', { method: 'POST', headers: { 'x-file-name': encodeURIComponent(name) }, body });

  it('are refused in words to whoever is not signed in', async () => {
    const refused = await upload('a.csv', 'x');
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ code: 'signed-out' });
  });

  it('go in and come out once, by token', async () => {
    const first = { user: 'Awa', pin: '246810', facility: null, demo: false };
    await openClient().session.create(first);
    const { token } = (await (await upload('août.csv', 'a;b')).json()) as { token: string };
    const given = await ask(`/files/${token}`);
    expect(given.headers.get('content-type')).toBe('application/octet-stream');
    expect(await given.text()).toBe('a;b');
    expect((await ask(`/files/${token}`)).status).toBe(404);
  });

  async function offer(name: string): Promise<{ readonly token: string }> {
    return (await upload(name, 'x')).json() as Promise<{ readonly token: string }>;
  }

  it('are kept among the documents and shown there by the viewer of the system, and never run', async () => {
    const kept = await openClient().files.print(await offer('Rapport.pdf'));
    expect(kept).toEqual({
      name: expect.stringMatching(/^rapport-\d{4}-\d\d-\d\d\.pdf$/),
      folder: join(scratch, 'Documents', 'Keneya'),
    });
    expect(electron.shell.openPath.calls).toEqual([[join(kept.folder, kept.name)]]);
    const refused = openClient().files.print(await offer('a.exe'));
    expect(await failureOf(refused)).toMatchObject({ code: 'no-viewer' });
    expect(electron.shell.openPath.calls).toHaveLength(1);
  });

  it('say so when the system has no viewer, and where the file lies', async () => {
    electron.machine.viewerError = 'no application is registered';
    const { code, facts } = await failureOf(openClient().files.print(await offer('note.txt')));
    expect(code).toBe('no-viewer');
    const { file, folder } = facts as { readonly file: string; readonly folder: string };
    expect(readFileSync(join(folder, file), 'utf8')).toBe('x');
  });

  it('are saved where the dialog of the system says, which the page never learns to name', async () => {
    electron.machine.saveTo = join(scratch, 'Clé', 'Mon rapport.pdf');
    mkdirSync(dirname(electron.machine.saveTo));
    expect(await openClient().files.saveAs(await offer('rapport.pdf'))).toEqual({
      kind: 'saved',
      file: { name: 'Mon rapport.pdf', folder: join(scratch, 'Clé') },
    });
    expect(readFileSync(electron.machine.saveTo, 'utf8')).toBe('x');
    electron.machine.saveTo = null;
    expect(await openClient().files.saveAs(await offer('suite.pdf'))).toEqual({ kind: 'notSaved' });
    // The next dialog opens where the last file went.
    expect(electron.dialog.showSaveDialog.calls.map(([, { defaultPath }]) => defaultPath)).toEqual([
      join(scratch, 'Documents', 'rapport.pdf'),
      join(scratch, 'Clé', 'suite.pdf'),
    ]);
  });

  it('need a name', async () => {
    expect((await ask('/files', { method: 'POST', body: 'x' })).status).toBe(400);
  });
});

describe('a page in trouble', () => {
  const gone = (reason: string) =>
    theWindow().webContents.emit('render-process-gone', {}, { reason });
  const asked = electron.dialog.showMessageBox.calls;

  it('is offered again after a crash, and ended where the person says so', async () => {
    gone('clean-exit');
    expect(asked).toHaveLength(0);
    gone('oom');
    await settled();
    expect(asked.at(-1)?.[1].message).toContain('Ce qui était enregistré est là');
    expect(theWindow().webContents.reload.calls).toHaveLength(1);
    electron.machine.answer = 1;
    gone('crashed');
    await settled();
    expect(theWindow().webContents.reload.calls).toHaveLength(1);
    expect(electron.app.quit.calls).toHaveLength(1);
  });

  it('is waited for when it no longer answers, or ended and opened again', async () => {
    const { webContents } = theWindow();
    electron.machine.answer = 0;
    theWindow().emit('unresponsive');
    theWindow().emit('responsive');
    await settled();
    expect(asked.at(-1)?.[1].signal?.aborted).toBe(true);
    expect(webContents.forcefullyCrashRenderer.calls).toHaveLength(0);
    electron.machine.answer = 1;
    theWindow().emit('unresponsive');
    await settled();
    expect(webContents.forcefullyCrashRenderer.calls).toHaveLength(1);
    expect(webContents.reload.calls).toHaveLength(2);
  });
});

describe('the language of the window', () => {
  it('is that of the menu too, and of the document when it is loaded again', async () => {
    await openClient().session.speak({ language: 'en' });
    expect(labelsOf(lastMenu())).toContain('Keneya help');
    expect(await (await ask('/')).text()).toContain('lang="en"');
    await openClient().session.speak({ language: 'fr' });
  });
});

describe('the end of the program', () => {
  it('comes with the last window, once the workspace is closed and backed up', async () => {
    electron.app.emit('window-all-closed');
    expect(existsSync(join(directory, 'open'))).toBe(true);
    const before = electron.app.quit.calls.length;
    const first = { preventDefault: vi.fn() };
    electron.app.emit('will-quit', first);
    expect(first.preventDefault).toHaveBeenCalledOnce();
    await vi.waitUntil(() => electron.app.quit.calls.length > before);
    expect(existsSync(join(directory, 'open'))).toBe(false);
    expect(readdirSync(join(directory, 'backups'))).toHaveLength(1);
    expect(electron.dialog.showErrorBox.calls).toEqual([]);
    const second = { preventDefault: vi.fn() };
    electron.app.emit('will-quit', second);
    expect(second.preventDefault).not.toHaveBeenCalled();
  });
});
