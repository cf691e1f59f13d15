import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { CallHost } from '../app/call-handlers.ts';
import { contentTypeOf } from '../app/content-type.ts';
import { describeToPage } from '../app/describe-to-page.ts';
import { statusOfFailure } from '../app/failure-status.ts';
import { giveToPage, readSentName, takeFromPage } from '../app/page-files.ts';
import { guardType, Refused } from './guards.ts';

/** Answers with an object that only our page reads. */
export function answerJson(response: ServerResponse, status: number, value: object): void {
  const body = JSON.stringify(value);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(body);
}

async function takeFile(
  request: IncomingMessage,
  response: ServerResponse,
  host: CallHost,
): Promise<void> {
  guardType(request, 'application/octet-stream');
  const sent = request.headers['x-file-name'];
  const name = typeof sent === 'string' ? readSentName(sent) : null;
  if (name === null) throw new Refused(400);
  // A browser hears no answer before it has sent all, so what is refused is read to its end all the same.
  const chunks = request.iterator({ destroyOnReturn: false });
  answerJson(response, 200, { token: await takeFromPage(host, name, chunks) });
}

async function giveFile(token: string, response: ServerResponse, host: CallHost): Promise<void> {
  const file = giveToPage(host, token);
  const { path, name } = file;
  response.writeHead(200, {
    'content-type': contentTypeOf(name),
    'content-length': statSync(path).size,
    'content-disposition': 'attachment',
  });
  try {
    await pipeline(createReadStream(path), response);
  } finally {
    host.files.discard(file);
  }
}

/** Takes files up (`POST /files`) and gives them out, once each (`GET /files/<token>`). */
export async function serveFiles(
  request: IncomingMessage,
  response: ServerResponse,
  host: CallHost,
): Promise<void> {
  try {
    if (request.method === 'POST' && request.url === '/files') {
      await takeFile(request, response, host);
    } else if (request.method === 'GET') {
      await giveFile((request.url ?? '').slice('/files/'.length), response, host);
    } else throw new Refused(404);
  } catch (error) {
    if (error instanceof Refused || response.headersSent) throw error;
    request.resume();
    const failure = describeToPage(error, host.session);
    answerJson(response, statusOfFailure(failure.code), failure);
  }
}
