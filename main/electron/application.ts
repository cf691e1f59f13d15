import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, session as browser, dialog, Menu, protocol } from 'electron';
import { assertWritable } from '../app/check-place.ts';
import { defaultDirectory } from '../app/default-directory.ts';
import { describeToPage } from '../app/describe-to-page.ts';
import { findLanguage, readDoorLanguage } from '../app/door-language.ts';
import { HostFiles } from '../app/host-files.ts';
import type { Pages } from '../app/pages.ts';
import { createPlace } from '../app/place.ts';
import { recogniseClosingFailure } from '../app/recognise-failure.ts';
import { Session } from '../app/session.ts';
import { openTexts } from '../app/texts.ts';
import { DOCUMENT_URL, SCHEME } from './address.ts';
import { answerWindow, type WindowHost } from './app-protocol.ts';
import { createWindowDesk } from './desk.ts';
import { guardNavigation, guardSession } from './guards.ts';
import { createMenu } from './menu.ts';
import { connectWindow } from './port.ts';
import { offerWayOn } from './trouble.ts';
import { createWindow } from './window.ts';

// Chromium adds words of its own to the command line, so what is not known is passed over.
function beginSession(words: readonly string[]): Session {
  const { values } = parseArgs({
    args: [...words],
    options: { workspace: { type: 'string' }, language: { type: 'string' } },
    strict: false,
  });
  const given = typeof values['workspace'] === 'string' ? resolve(values['workspace']) : null;
  const directory = given ?? defaultDirectory(process.env);
  const session = new Session(createPlace(directory));
  session.language = findLanguage(values['language']) ?? readDoorLanguage(directory) ?? 'fr';
  return session;
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

function tell(session: Session, error: unknown): void {
  dialog.showErrorBox('Keneya', describeToPage(error, session).message);
}

/** Quits only once the workspace is closed: what long work is applying may take a moment. */
function endWithProgram({ session, files }: WindowHost): void {
  let isEnded = false;
  app.on('will-quit', async (event) => {
    if (isEnded) return;
    event.preventDefault();
    try {
      files.close();
      await session.end();
    } catch (error) {
      tell(session, recogniseClosingFailure(error, session.place.directory));
    }
    isEnded = true;
    app.quit();
  });
}

function showMenu(session: Session, window: BrowserWindow): void {
  const showHelp = (): void => {
    void window.loadURL(`${DOCUMENT_URL}#/help`);
  };
  const menu = createMenu(openTexts(session.language), showHelp);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
}

function openWindow(host: WindowHost): void {
  const { session } = host;
  // Kept in memory alone: nothing that a page showed stays on the disk.
  const pagesSession = browser.fromPartition('keneya');
  guardSession(pagesSession);
  pagesSession.protocol.handle(SCHEME, (request) => answerWindow(request, host));
  const window = createWindow(pagesSession, join(app.getPath('userData'), 'window.json'));
  connectWindow(window, host);
  offerWayOn(window, () => openTexts(session.language));
  showMenu(session, window);
  session.onSpeak = () => showMenu(session, window);
  void window.loadURL(DOCUMENT_URL);
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

/** Runs the application in a window of its own, once for each workspace. */
export async function startApplication(
  words: readonly string[],
  readPages: () => Pages,
): Promise<void> {
  const session = beginSession(words);
  prepare(session.place.directory);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  try {
    assertWritable(session.place.directory);
  } catch (error) {
    tell(session, error);
    app.quit();
    return;
  }
  const desk = createWindowDesk(() => BrowserWindow.getAllWindows()[0] ?? null);
  const host = { session, files: new HostFiles(), desk, pages: readPages() };
  endWithProgram(host);
  openWindow(host);
}
