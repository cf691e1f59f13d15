import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { CallHost } from '../app/call-handlers.ts';
import { contentTypeOf } from '../app/content-type.ts';
import { describeToPage } from '../app/describe-to-page.ts';
import { statusOfFailure } from '../app/failure-status.ts';
import { giveToPage, readSentName, takeFromPage } from '../app/page-files.ts';
import { createNonce, pageHeaders } from '../app/page-headers.ts';
import type { Pages } from '../app/pages.ts';
import { DOCUMENT_URL } from './address.ts';

type Content = ConstructorParameters<typeof Response>[0];

/** What the window is served from. */
export interface WindowHost extends CallHost {
  readonly pages: Pages;
}

function answer(
  status: number,
  body: Content,
  type = 'text/plain',
  nonce: string | null = null,
): Response {
  return new Response(body, { status, headers: { ...pageHeaders(nonce), 'content-type': type } });
}

function answerJson(status: number, value: object): Response {
  return answer(status, JSON.stringify(value), contentTypeOf('.json'));
}

function showPage(path: string, { pages, session }: WindowHost): Response {
  if (path === '/') {
    const nonce = createNonce();
    return answer(200, pages.document(nonce, session.language), contentTypeOf('index.html'), nonce);
  }
  const page = pages.find(path);
  return page ? answer(200, new Uint8Array(page.body), page.type) : answer(404, null);
}

async function takeFile(request: Request, host: WindowHost): Promise<Response> {
  const name = readSentName(request.headers.get('x-file-name'));
  if (name === null || !request.body) return answer(400, null);
  const chunks = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  return answerJson(200, { token: await takeFromPage(host, name, chunks) });
}

function giveFile(token: string, host: WindowHost): Response {
  const file = giveToPage(host, token);
  const bytes = createReadStream(file.path).once('close', () => host.files.discard(file));
  return answer(200, Readable.toWeb(bytes) as Content, contentTypeOf(file.name));
}

async function serve(request: Request, host: WindowHost): Promise<Response> {
  const { href, pathname } = new URL(request.url);
  if (!href.startsWith(DOCUMENT_URL)) return answer(404, null);
  if (request.method === 'POST') {
    return pathname === '/files' ? takeFile(request, host) : answer(404, null);
  }
  if (request.method !== 'GET') return answer(405, null);
  const [, token = null] = /^\/files\/([\w-]+)$/.exec(pathname) ?? [];
  return token === null ? showPage(pathname, host) : giveFile(token, host);
}

/** Answers what our window asks of `app://keneya/`: the built pages, and files by their tokens. */
export async function answerWindow(request: Request, host: WindowHost): Promise<Response> {
  try {
    return await serve(request, host);
  } catch (error) {
    const failure = describeToPage(error, host.session);
    return answerJson(statusOfFailure(failure.code), failure);
  }
}
