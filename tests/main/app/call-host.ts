import { createORPCClient, ORPCError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { onTestFinished } from 'vitest';
import { createRouter } from '../../../main/app/dispatch.ts';
import { HostFiles } from '../../../main/app/host-files.ts';
import { Session } from '../../../main/app/session.ts';
import type { Contract } from '../../../shared/contract/contract.ts';
import { createScratchFolder } from '../../db/scratch-database.ts';
import { createPlace, PIN, type TemporaryPlace } from '../temporary-workspace.ts';
import { createScratchDesk } from './scratch-desk.ts';

/** The whole way of a call: client, structured clone over a port, dispatch, handler. */
export function openHost(place: TemporaryPlace = createPlace()) {
  const session = new Session(place);
  const files = new HostFiles(createScratchFolder());
  const desk = createScratchDesk();
  const { port1, port2 } = new MessageChannel();
  new RPCHandler(createRouter()).upgrade(port1, { context: { session, files, desk } });
  port1.start();
  const client: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  onTestFinished(() => {
    port1.close();
    port2.close();
    session.lock();
  });
  return { client, session, place, files, desk };
}

/** A first run with one centre. */
export const FIRST_RUN = {
  user: 'Awa',
  pin: PIN,
  facility: { code: 'TEST01', name: 'CSCom', asaco: '', commune: '', district: '', region: '' },
  demo: false,
};

/** The failure that a call is expected to end in. */
export async function failureOf(call: Promise<unknown>): Promise<{ code: string; facts: object }> {
  const { error } = await safe(call);
  if (error instanceof ORPCError && error.code === 'FAILURE') return error.data;
  throw new Error(`The call did not fail as expected: ${String(error)}`);
}
