import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '../../shared/domain/text/translate.ts';
import { createNonce, pageHeaders } from '../app/page-headers.ts';
import type { Pages } from '../app/pages.ts';
import { Admission } from './admission.ts';
import { answerJson } from './answer-json.ts';
import type { WebCalls } from './calls.ts';
import { guardRequest, guardType, Refused } from './guards.ts';
import { listenHere } from './listen.ts';
import { Presence } from './presence.ts';
import { readSmallJson } from './read-body.ts';

/** What the host holds back, in milliseconds. */
export interface WebLimits {
  /** For the whole of a request to arrive. */
  readonly requestMs: number;
  /** From the last page closed to the end of the program: longer than a reload on a slow machine. */
  readonly graceMs: number;
}

/** As they are for people. */
export const WEB_LIMITS: WebLimits = {
  requestMs: 60_000,
  graceMs: 15_000,
};

// Imported by its name, the module would load Node's whole client of the web with it, which this program never uses.
const { createServer } = process.getBuiltinModule('node:http');

const ENTRY_BYTES = 1024;

/** The program behind pages in a browser of this machine. */
export interface WebHost {
  /** Where a browser gets in, once. It holds a token: for the person alone, never for a log or an argument. */
  readonly address: string;
  /** When every page has been closed for longer than the grace period. */
  readonly deserted: Promise<void>;
  close(): Promise<void>;
}

/** What the host gives out, and what answers the calls of the pages. */
export interface WebContent {
  /** May still be read or built: whoever asks for one waits. */
  readonly pages: () => Promise<Pages>;
  /** The language that the document is in. */
  readonly language: () => Language;
  /** May still be loading: the pages are served meanwhile, and their first calls wait for it. */
  readonly calls: () => Promise<WebCalls>;
}

interface WebParts extends WebContent {
  readonly admission: Admission;
  readonly presence: Presence;
}

async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  { admission, calls }: WebParts,
) {
  guardType(request, 'application/json');
  const asked = await readSmallJson(request, ENTRY_BYTES);
  const launch = typeof asked === 'object' && asked !== null && 'launch' in asked && asked.launch;
  const bearer = typeof launch === 'string' ? admission.exchange(launch) : null;
  if (bearer === null) throw new Refused(401);
  // With what the page would ask for next.
  const { state } = await calls();
  answerJson(response, 200, { bearer, state: state() });
}

async function showPage(path: string, response: ServerResponse, parts: WebParts): Promise<void> {
  const pages = await parts.pages();
  if (path === '/') {
    const nonce = createNonce();
    response.writeHead(200, { ...pageHeaders(nonce), 'content-type': 'text/html; charset=utf-8' });
    response.end(pages.document(nonce, parts.language()));
    return;
  }
  const page = pages.find(path);
  if (!page) throw new Refused(404);
  response.writeHead(200, { 'content-type': page.type, 'content-length': page.body.length });
  response.end(page.body);
}

async function serve(request: IncomingMessage, response: ServerResponse, parts: WebParts) {
  const { method, url = '' } = request;
  if (method === 'POST' && url === '/entry') return admit(request, response, parts);
  const isOurs = url === '/presence' || url === '/files' || /^\/(?:rpc|files)\//.test(url);
  if (!isOurs) {
    if (method !== 'GET') throw new Refused(404);
    return showPage(url, response, parts);
  }
  if (!parts.admission.admits(request.headers.authorization)) throw new Refused(401);
  if (url === '/presence') return parts.presence.hold(response);
  const calls = await parts.calls();
  return calls.answer(request, response);
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
  content: WebContent,
  limits: WebLimits = WEB_LIMITS,
): Promise<WebHost> {
  let leave = (): void => undefined;
  const deserted = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const admission = new Admission();
  const presence = new Presence(limits.graceMs, () => leave());
  const parts: WebParts = { ...content, admission, presence };
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
