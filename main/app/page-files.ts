import { extname } from 'node:path';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { CallHost } from './call-handlers.ts';
import type { HeldFile } from './host-files.ts';
import { receiveFile } from './receive-file.ts';

// Files are for whoever is signed in, like every call that reads.

/** Takes in a file of a page; `name` is as the page spells it. */
export async function takeFromPage(
  { session, files }: CallHost,
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<string> {
  session.meet();
  return receiveFile(files, name, chunks);
}

/** The file that a page asks for by its token, for this once. */
export function giveToPage({ session, files }: CallHost, token: string): HeldFile {
  session.meet();
  return files.take(token);
}

/** The name of a file as a page sends it in a header; null for one that was not encoded as it should be. */
export function readSentName(header: string | null | undefined): string | null {
  if (header === null || header === undefined) return null;
  try {
    return decodeURIComponent(header);
  } catch {
    return null;
  }
}

// What a viewer shows and does not run.
const SHOWN = new Set(['.pdf', '.xlsx', '.txt', '.json', '.csv', '.png']);

/** Hands a file to the system's viewer by `show`, which answers with an error, or with an empty text as Electron does. */
export async function showInViewer(
  host: CallHost,
  token: string,
  show: (path: string) => Promise<string>,
): Promise<void> {
  const { path, name } = giveToPage(host, token);
  const isShown = SHOWN.has(extname(path).toLowerCase()) && (await show(path)) === '';
  if (!isShown) throw new ExpectedFailure({ code: 'no-viewer', facts: { file: name } });
}
