import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { CallHost } from '../app/call-handlers.ts';
import { createRouter } from '../app/dispatch.ts';
import { createNonce, pageHeaders } from '../app/page-headers.ts';
import type { Pages } from '../app/pages.ts';
import { Admission } from './admission.ts';
import { answerJson, serveFiles } from './file-routes.ts';
import { guardRequest, guardType, Refused } from './guards.ts';
import { listenHere } from './listen.ts';
import { Presence } from './presence.ts';
import { readSmallJson } from './read-body.ts';

/** What the host holds back: bytes and milliseconds. */
export interface WebLimits {
  readonly callBytes: number;
  /** For the whole of a request to arrive. */
  readonly requestMs: number;
  /** From the last page closed to the end of the program: longer than a reload on a slow machine. */
  readonly graceMs: number;
}

/** As they are for people. */
export const WEB_LIMITS: WebLimits = {
  callBytes: 16 * 1024 * 1024,
  requestMs: 60_000,
  graceMs: 15_000,
};

const ENTRY_BYTES = 1024;

/** The program behind pages in a browser of this machine. */
export interface WebHost {
  /** Where a browser gets in, once. It holds a token: for the person alone, never for a log or an argument. */
  readonly address: string;
  /** When every page has been closed for longer than the grace period. */
  readonly deserted: Promise<void>;
  close(): Promise<void>;
}

interface WebParts extends CallHost {
  readonly pages: Pages;
  readonly admission: Admission;
  readonly presence: Presence;
  readonly rpc: RPCHandler<CallHost>;
}

async function admit(request: IncomingMessage, response: ServerResponse, admission: Admission) {
  guardType(request, 'application/json');
  const asked = await readSmallJson(request, ENTRY_BYTES);
  const launch = typeof asked === 'object' && asked !== null && 'launch' in asked && asked.launch;
  const bearer = typeof launch === 'string' ? admission.exchange(launch) : null;
  if (bearer === null) throw new Refused(401);
  answerJson(response, 200, { bearer });
}

function showPage(path: string, response: ServerResponse, { pages, session }: WebParts): void {
  if (path === '/') {
    const nonce = createNonce();
    response.writeHead(200, { ...pageHeaders(nonce), 'content-type': 'text/html; charset=utf-8' });
    response.end(pages.document(nonce, session.language));
    return;
  }
  const page = pages.find(path);
  if (!page) throw new Refused(404);
  response.writeHead(200, { 'content-type': page.type, 'content-length': page.body.length });
  response.end(page.body);
}

async function call(request: IncomingMessage, response: ServerResponse, parts: WebParts) {
  if (request.method !== 'POST') throw new Refused(405);
  guardType(request, 'application/json');
  const { session, files, desk } = parts;
  const options = { prefix: '/rpc', context: { session, files, desk } } as const;
  const { matched } = await parts.rpc.handle(request, response, options);
  if (!matched) throw new Refused(404);
}

async function serve(request: IncomingMessage, response: ServerResponse, parts: WebParts) {
  const { method, url = '' } = request;
  if (method === 'POST' && url === '/entry') return admit(request, response, parts.admission);
  const isOurs = url === '/presence' || url === '/files' || /^\/(?:rpc|files)\//.test(url);
  if (!isOurs) {
    if (method !== 'GET') throw new Refused(404);
    return showPage(url, response, parts);
  }
  if (!parts.admission.admits(request.headers.authorization)) throw new Refused(401);
  if (url === '/presence') return parts.presence.hold(response);
  return url.startsWith('/rpc/')
    ? call(request, response, parts)
    : serveFiles(request, response, parts);
}

function refuse(error: unknown, response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof Refused ? error.status : 500;
  // Whatever else the sender has to say is not read.
  response.writeHead(status, { connection: 'close' }).end();
}

/** Opens the host on a free port of this machine, for its own people only. */
export async function startWebHost(
  host: CallHost & { readonly pages: Pages },
  limits: WebLimits = WEB_LIMITS,
): Promise<WebHost> {
  let leave = (): void => undefined;
  const deserted = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const admission = new Admission();
  const presence = new Presence(limits.graceMs, () => leave());
  const plugins = [new BodyLimitPlugin<CallHost>({ maxBodySize: limits.callBytes })];
  const rpc = new RPCHandler<CallHost>(createRouter(), { plugins });
  const parts: WebParts = { ...host, admission, presence, rpc };
  const times = { requestTimeout: limits.requestMs, headersTimeout: limits.requestMs };
  const server = createServer({ ...times, connectionsCheckingInterval: 1000 });
  const name = `127.0.0.1:${await listenHere(server)}`;
  server.on('request', (request, response) => {
    for (const [header, value] of Object.entries(pageHeaders(null))) {
      response.setHeader(header, value);
    }
    const answer = async (): Promise<void> => {
      guardRequest(request, name);
      await serve(request, response, parts);
    };
    answer().catch((error: unknown) => refuse(error, response));
  });
  return {
    address: `http://${name}/#launch=${admission.issueLaunch()}`,
    deserted,
    close: () =>
      new Promise((resolve) => {
        presence.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
