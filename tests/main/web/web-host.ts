import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { HostFiles } from '../../../main/app/host-files.ts';
import { readPages } from '../../../main/app/pages.ts';
import { Session } from '../../../main/app/session.ts';
import { createWorkspace } from '../../../main/app/workspace-creation.ts';
import { createWebCalls } from '../../../main/web/calls.ts';
import { startWebHost, WEB_LIMITS, type WebLimits } from '../../../main/web/server.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { createScratchDesk } from '../app/scratch-desk.ts';
import { createPlace, PIN } from '../temporary-workspace.ts';

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What a test sends; a header that is `undefined` is left out. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** Pages as the builder leaves them, with a neighbour that must never be served. */
export function createBuiltPages(): string {
  const out = createScratchFolder();
  const pages = join(out, 'renderer');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(out, 'secret.txt'), 'secret');
  const head = '<html lang="fr"><meta name="keneya-nonce" content="%NONCE%">';
  writeFileSync(join(pages, 'index.html'), head);
  writeFileSync(join(pages, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(pages, 'assets', 'parser.wasm'), Buffer.from([0, 0x61, 0x73, 0x6d]));
  return pages;
}

/** Sends a request byte for byte as given, and reads the answer. */
export function send(
  port: number,
  { method = 'GET', path, headers = {}, body }: Sent,
): Promise<Answer> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined);
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, method, path, headers: Object.fromEntries(given) };
    const sending = request({ ...options, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sending.on('error', reject);
    sending.end(body);
  });
}

/** A host, and what a request of its own page carries. */
export async function openWebHost({
  callBytes,
  ...limits
}: Partial<WebLimits> & { readonly callBytes?: number } = {}) {
  const place = createPlace();
  const session = new Session(place);
  const files = new HostFiles(createScratchFolder());
  const desk = createScratchDesk();
  const calls = createWebCalls({ session, files, desk }, callBytes);
  const content = {
    pages: () => Promise.resolve(readPages(createBuiltPages())),
    language: () => session.language,
    calls: async () => calls,
  };
  const host = await startWebHost(content, { ...WEB_LIMITS, ...limits });
  onTestFinished(async () => {
    await host.close();
    session.lock();
  });
  const { port, origin, hash } = new URL(host.address);
  const launch = new URLSearchParams(hash.slice(1)).get('launch') ?? '';
  const own = { origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  return { host, session, place, files, desk, port: Number(port), origin, launch, own };
}

/** The same with somebody signed in. */
export async function openSignedIn() {
  const open = await openWebHost();
  open.session.enter(await createWorkspace(open.place, { name: 'Awa', pin: PIN }));
  return open;
}

export type OpenHost = Awaited<ReturnType<typeof openWebHost>>;

/** Goes in with the launch token and gives the headers that a tab sends from then on. */
export async function enter({ port, own, launch }: OpenHost) {
  const body = JSON.stringify({ launch });
  const { text } = await send(port, { method: 'POST', path: '/entry', headers: own, body });
  const { bearer } = JSON.parse(text) as { readonly bearer: string };
  return { ...own, authorization: `Bearer ${bearer}` };
}
