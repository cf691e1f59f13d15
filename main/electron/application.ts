import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, session as browser, dialog, Menu, protocol } from 'electron';
import type { Language } from '../../shared/domain/text/translate.ts';
import { defaultDirectory } from '../app/default-directory.ts';
import { describeToPage } from '../app/describe-to-page.ts';
import { HostFiles } from '../app/host-files.ts';
import type { Pages } from '../app/pages.ts';
import { createPlace } from '../app/place.ts';
import { recogniseClosingFailure } from '../app/recognise-failure.ts';
import { Session } from '../app/session.ts';
import { openTexts } from '../app/texts.ts';
import { DOCUMENT_URL, SCHEME } from './address.ts';
import { answerWindow } from './app-protocol.ts';
import { createWindowDesk } from './desk.ts';
import { guardNavigation, guardSession } from './guards.ts';
import { createMenu } from './menu.ts';
import { connectWindow } from './port.ts';
import { createWindow } from './window.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en', 'bm'];

interface Started {
  readonly directory: string;
  readonly session: Session;
}

// Chromium adds words of its own to the command line, so what is not known is passed over.
function beginSession(words: readonly string[]): Started {
  const { values } = parseArgs({
    args: [...words],
    options: { workspace: { type: 'string' }, language: { type: 'string' } },
    strict: false,
  });
  const given = typeof values['workspace'] === 'string' ? resolve(values['workspace']) : null;
  const directory = given ?? defaultDirectory(process.env);
  const session = new Session(createPlace(directory));
  session.language = LANGUAGES.find((language) => language === values['language']) ?? 'fr';
  return { directory, session };
}

/** What must be said before Electron is ready. */
function prepare(directory: string): void {
  // What Chromium keeps lies apart from the workspace, and one window opens for each workspace.
  const mark = createHash('sha256').update(directory).digest('hex').slice(0, 12);
  app.setPath('userData', join(app.getPath('appData'), 'Keneya-window', mark));
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  guardNavigation(app);
}

function closeWorkspace({ directory, session }: Started): void {
  try {
    session.lock();
  } catch (error) {
    const { message } = describeToPage(recogniseClosingFailure(error, directory), session);
    dialog.showErrorBox('Keneya', message);
  }
}

function open(started: Started, pages: Pages): void {
  const { session } = started;
  const files = new HostFiles();
  const desk = createWindowDesk(() => BrowserWindow.getAllWindows()[0] ?? null);
  const host = { session, files, desk, pages };
  // Kept in memory alone: nothing that a page showed stays on the disk.
  const pagesSession = browser.fromPartition('keneya');
  guardSession(pagesSession);
  pagesSession.protocol.handle(SCHEME, (request) => answerWindow(request, host));
  Menu.setApplicationMenu(Menu.buildFromTemplate(createMenu(openTexts(session.language))));
  const window = createWindow(pagesSession, join(app.getPath('userData'), 'window.json'));
  connectWindow(window, host);
  void window.loadURL(DOCUMENT_URL);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('will-quit', () => {
    files.close();
    closeWorkspace(started);
  });
}

/** Runs the application in a window of its own, once for each workspace. */
export async function startApplication(
  words: readonly string[],
  readPages: () => Pages,
): Promise<void> {
  const started = beginSession(words);
  prepare(started.directory);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  open(started, readPages());
}
