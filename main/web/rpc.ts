import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { CallHost } from '../app/call-handlers.ts';
import { createDoorRouter } from '../app/door-router.ts';

/** Calls behind HTTP, under `/rpc`. */
export type Rpc = RPCHandler<CallHost>;

function plugins(callBytes: number): readonly BodyLimitPlugin<CallHost>[] {
  return [new BodyLimitPlugin<CallHost>({ maxBodySize: callBytes })];
}

/** The calls of the door alone: they need no workspace, and little of the program. */
export function createDoorRpc(callBytes: number): Rpc {
  return new RPCHandler<CallHost>(createDoorRouter(), { plugins: [...plugins(callBytes)] });
}

/** The whole contract. */
export async function createWholeRpc(callBytes: number): Promise<Rpc> {
  const { createRouter } = await import('../app/dispatch.ts');
  return new RPCHandler<CallHost>(createRouter(), { plugins: [...plugins(callBytes)] });
}
