import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import type { CallHost } from '../app/call-handlers.ts';
import { contentTypeOf } from '../app/content-type.ts';
import { describeError } from '../app/describe-error.ts';
import { receiveFile } from '../app/receive-file.ts';
import { recogniseFailure } from '../app/recognise-failure.ts';
import { openTexts } from '../app/texts.ts';
import { guardType, Refused } from './guards.ts';

/** Answers with an object that only our page reads. */
export function answerJson(response: ServerResponse, status: number, value: object): void {
  const body = JSON.stringify(value);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(body);
}

// Files are for whoever is signed in, like every call that reads.
function assertSignedIn({ session }: CallHost): void {
  if (!session.touch()) throw new ExpectedFailure({ code: 'signed-out', facts: {} });
  session.needWorkspace();
}

function readName({ headers }: IncomingMessage): string {
  const name = headers['x-file-name'];
  if (typeof name !== 'string') throw new Refused(400);
  try {
    return decodeURIComponent(name);
  } catch {
    throw new Refused(400);
  }
}

async function takeFile(
  request: IncomingMessage,
  response: ServerResponse,
  host: CallHost,
): Promise<void> {
  guardType(request, 'application/octet-stream');
  const name = readName(request);
  assertSignedIn(host);
  // A browser hears no answer before it has sent all, so what is refused is read to its end all the same.
  const chunks = request.iterator({ destroyOnReturn: false });
  answerJson(response, 200, { token: await receiveFile(host.files, name, chunks) });
}

async function giveFile(token: string, response: ServerResponse, host: CallHost): Promise<void> {
  assertSignedIn(host);
  const file = host.files.take(token);
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
  const { session } = host;
  const { directory } = session.place;
  try {
    if (request.method === 'POST' && request.url === '/files') {
      await takeFile(request, response, host);
    } else if (request.method === 'GET') {
      await giveFile((request.url ?? '').slice('/files/'.length), response, host);
    } else throw new Refused(404);
  } catch (error) {
    if (error instanceof Refused || response.headersSent) throw error;
    const known = recogniseFailure(error, directory);
    request.resume();
    answerJson(response, 422, describeError(known, openTexts(session.language), directory));
  }
}
