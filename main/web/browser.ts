import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBySystem } from './open-by-system.ts';

/** A page on the disk that leads a browser to the host. */
export interface Doorway {
  readonly file: string;
  /** Takes it away. */
  remove(): void;
}

/**
 * Writes a page that only its owner can read and that leads on to an address. The arguments of a program can be seen by
 * everybody on the machine, and the address holds a token: so the browser is given this file, not the address.
 */
export function createDoorway(address: string, title: string, parent: string = tmpdir()): Doorway {
  const folder = mkdtempSync(join(parent, 'keneya-'));
  const file = join(folder, 'keneya.html');
  const page = `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}">
<title>Keneya</title>
<p><a href="${address}">${title}</a></p>
`;
  writeFileSync(file, page, { flag: 'wx', mode: 0o600 });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Opens a file in the browser of the person; `false` where the machine has nothing to open it with. */
export function openInBrowser(file: string, opener?: string): Promise<boolean> {
  const target = process.platform === 'win32' ? file : pathToFileURL(file).href;
  return openBySystem(target, opener);
}
