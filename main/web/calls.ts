import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { CallHost } from '../app/call-handlers.ts';
import { createRouter } from '../app/dispatch.ts';
import { serveFiles } from './file-routes.ts';
import { guardType, Refused } from './guards.ts';

/** Answers the calls of a page that was let in (`/rpc/…`), and takes and gives its files (`/files`). */
export interface WebCalls {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** The most that one call may send. */
export const CALL_BYTES = 16 * 1024 * 1024;

/** The whole contract behind HTTP. */
export function createWebCalls(
  { session, files, desk }: CallHost,
  callBytes: number = CALL_BYTES,
): WebCalls {
  const context: CallHost = { session, files, desk };
  const plugins = [new BodyLimitPlugin<CallHost>({ maxBodySize: callBytes })];
  const rpc = new RPCHandler<CallHost>(createRouter(), { plugins });
  return {
    async answer(request, response) {
      if (!request.url?.startsWith('/rpc/')) return serveFiles(request, response, context);
      if (request.method !== 'POST') throw new Refused(405);
      guardType(request, 'application/json');
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context });
      if (!matched) throw new Refused(404);
    },
  };
}
