import type { IncomingMessage } from 'node:http';

const METHODS = new Set(['GET', 'POST']);

/** A request that is not served: the status and nothing else, since whoever sends it is not our page. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`Refused with ${status}`);
    this.status = status;
  }
}

// A browser says in these headers who asks; a page cannot forge them. The document may be opened from anywhere, for it
// is opened from a file or the address line and holds nothing; all else only our own page may ask for.
function isFetchedRightly({ method, url, headers }: IncomingMessage): boolean {
  if (headers['sec-fetch-site'] === 'same-origin') return true;
  const isNavigation =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return method === 'GET' && url === '/' && isNavigation;
}

/** Throws for a request that did not come from our own page, before anything of it is looked at. */
export function guardRequest(request: IncomingMessage, host: string): void {
  const { method = '', headers } = request;
  // Another name for this address is a site that had its name resolved to this machine.
  if (headers.host !== host) throw new Refused(421);
  if (!METHODS.has(method)) throw new Refused(405);
  if (!isFetchedRightly(request)) throw new Refused(403);
  const own = `http://${host}`;
  if (method === 'POST' ? headers.origin !== own : (headers.origin ?? own) !== own) {
    throw new Refused(403);
  }
}

/** Throws for a body of another type than the one this address takes; a form on a page can send neither. */
export function guardType({ headers }: IncomingMessage, type: string): void {
  const [given = ''] = (headers['content-type'] ?? '').split(';');
  if (given.trim().toLowerCase() !== type) throw new Refused(415);
}
