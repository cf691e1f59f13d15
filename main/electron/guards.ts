import type { App, Session, WebContents } from 'electron';
import { isOwnAddress } from './address.ts';

// Copying a table, showing a page to a whole room, and the camera and microphone of a form's photos and recordings.
const ALLOWED = new Set(['clipboard-sanitized-write', 'fullscreen', 'media']);

/** Lets the pages of a session reach us and nothing else: no other address, no device, no permission. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(ALLOWED.has(permission) && isOwnAddress(contents.getURL())),
  );
  session.setPermissionCheckHandler(
    (contents, permission) =>
      ALLOWED.has(permission) && contents !== null && isOwnAddress(contents.getURL()),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !isOwnAddress(url) && !url.startsWith('data:') }),
  );
  session.on('will-download', (event, item) => {
    if (!isOwnAddress(item.getURL())) event.preventDefault();
  });
}

function guardContents(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Keeps every page, whoever opens it, where it is. */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}
