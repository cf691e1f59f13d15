/** The scheme that our window, and nothing else, is served by. */
export const SCHEME = 'app';

/** Where the document of our window lies; everything of ours lies below. */
export const DOCUMENT_URL = `${SCHEME}://keneya/`;

/** Whether an address is one of ours: our own files, or what our own page made in memory. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(DOCUMENT_URL) || address.startsWith(`blob:${DOCUMENT_URL}`);
}
