import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SessionState } from '../../shared/contract/session.ts';
import type { CallHost } from '../app/call-handlers.ts';
import { guardType, Refused } from './guards.ts';

/** Answers the calls of a page that was let in (`/rpc/…`), and takes and gives its files (`/files`). */
export interface WebCalls {
  /** How the session stands, told to a page as it is let in. */
  state(): SessionState;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** The most that one call may send. */
export const CALL_BYTES = 16 * 1024 * 1024;

const DOOR = '/rpc/session/';
const PAINTED_MS = 500;
const SIGN_IN = `${DOOR}signIn`;

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * The whole contract behind HTTP. A page is let in by what the session alone knows: the calls are read once it is
 * painted, those of the door first, and all others then or while the first PIN is tried.
 */
export function createWebCalls(
  { session, files, desk }: CallHost,
  callBytes: number = CALL_BYTES,
): WebCalls {
  const context: CallHost = { session, files, desk };
  const loadDoor = once(async () => (await import('./rpc.ts')).createDoorRpc(callBytes));
  const loadRest = once(async () => (await import('./rpc.ts')).createWholeRpc(callBytes));
  // The first call that needs them says what went wrong.
  const loadAhead = (): void =>
    void loadDoor()
      .then(loadRest)
      .catch(() => undefined);
  const loadSoon = (): void => {
    setTimeout(loadAhead, PAINTED_MS).unref();
  };
  return {
    state() {
      loadSoon();
      return session.state();
    },
    async answer(request, response) {
      const { method, url = '' } = request;
      if (!url.startsWith('/rpc/')) {
        const { serveFiles } = await import('./file-routes.ts');
        return serveFiles(request, response, context);
      }
      if (method !== 'POST') throw new Refused(405);
      guardType(request, 'application/json');
      const isDoor = url.startsWith(DOOR);
      // A PIN takes a while to be tried.
      if (url === SIGN_IN) loadAhead();
      const rpc = await (isDoor ? loadDoor() : loadRest());
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context });
      if (!matched) throw new Refused(404);
      // And longer to be typed, once the door is painted.
      if (isDoor) loadSoon();
    },
  };
}
