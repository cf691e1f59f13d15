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
