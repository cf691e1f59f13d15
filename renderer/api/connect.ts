import { createORPCClient, onError } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import { PORT_MESSAGE } from '../../shared/contract/port-message.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import { holdPresence } from './presence.ts';
import { noticeSignedOut } from './signed-out.ts';
import { wayIn } from './way-in.ts';

/** The program behind the pages, typed by the contract. */
export type Client = ContractRouterClient<Contract>;

function waitForPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== PORT_MESSAGE || !port) return;
      window.removeEventListener('message', listen);
      resolve(port);
    };
    window.addEventListener('message', listen);
  });
}

/** The program, how its session stands where it said so by itself, and when it has ended. */
export interface Program {
  readonly client: Client;
  readonly state: SessionState | null;
  readonly gone: Promise<void>;
}

/** Reaches the program: over a message port in our own window, over HTTP on this machine in a browser. */
export async function connect(): Promise<Program> {
  if (wayIn === null) {
    const port = await waitForPort();
    const client: Client = createORPCClient(
      new PortLink({ port, interceptors: [onError(noticeSignedOut)] }),
    );
    port.start();
    // The window ends with the program.
    return { client, state: null, gone: new Promise(() => undefined) };
  }
  const { bearer, state } = await wayIn;
  const client: Client = createORPCClient(
    new HttpLink({
      url: `${window.location.origin}/rpc`,
      headers: { authorization: `Bearer ${bearer}` },
      interceptors: [onError(noticeSignedOut)],
    }),
  );
  return { client, state, gone: holdPresence(bearer) };
}
