import type { ContractProcedure, ErrorMap } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import type { CallMeta } from '../../shared/contract/call.ts';
import type { ReadContext, WriteContext } from '../platform/handlers.ts';
import type { CallHost, TaskCall } from './call-handlers.ts';
import { describeToPage } from './describe-to-page.ts';
import { statusOfFailure } from './failure-status.ts';
import { assertNoRecords } from './guard-headquarters.ts';
import { assertRole } from './roles.ts';
import type { Workspace } from './workspace.ts';

// biome-ignore lint/suspicious/noExplicitAny: of whatever schemas; they do their work at run time.
type AnyCall = ContractProcedure<any, any, ErrorMap, CallMeta>;
type AnyHandler = (context: never, input: never) => unknown;

function sentenceOf(error: unknown, { session }: CallHost): ORPCError<'FAILURE', unknown> {
  const data = describeToPage(error, session);
  return new ORPCError('FAILURE', { status: statusOfFailure(data.code), data });
}

/** The open workspace of a person whose role allows the call, where it may be done at all. */
function enter({ session }: CallHost, feature: string, meta: CallMeta): Workspace {
  const workspace = session.meet();
  assertRole(workspace.user, meta.role);
  assertNoRecords(workspace.database.reader, feature, meta);
  return workspace;
}

type Surroundings = Omit<ReadContext, 'db'>;

function surroundings({ session }: CallHost, { clock, ids, user }: Workspace): Surroundings {
  return { clock, ids, language: session.language, user: user.id, role: user.role };
}

/** A call of the contract and what answers it. */
interface Answering {
  readonly feature: string;
  readonly meta: CallMeta;
  readonly handler: AnyHandler;
}

/** Gives the handler what its kind of access allows, and nothing more. The contract's type proves which kind it is. */
function perform(
  host: CallHost,
  { feature, meta, handler }: Answering,
  input: unknown,
  signal: AbortSignal | undefined,
): unknown {
  if (meta.access === 'open') return handler(host as never, input as never);
  const workspace = enter(host, feature, meta);
  switch (meta.access) {
    case 'host':
      return handler(host as never, input as never);
    case 'manage':
      return handler(workspace as never, input as never);
    case 'read': {
      const context: ReadContext = {
        ...surroundings(host, workspace),
        db: workspace.database.reader,
      };
      return handler(context as never, input as never);
    }
    case 'write':
      workspace.backUpWhenOld();
      return workspace.write(meta.role, (db) => {
        const context: WriteContext = { ...surroundings(host, workspace), db };
        return handler(context as never, input as never);
      });
    case 'task': {
      const call: TaskCall = { ...host, workspace, signal };
      return handler(call as never, input as never);
    }
  }
}

async function* passOn(host: CallHost, work: AsyncGenerator): AsyncGenerator {
  try {
    return yield* work;
  } catch (error) {
    throw sentenceOf(error, host);
  }
}

function implementCall(feature: string, call: AnyCall, handler: AnyHandler) {
  const { meta } = call['~orpc'];
  const answering = { feature, meta, handler };
  return implement(call)
    .$context<CallHost>()
    .handler(
      async ({
        context,
        input,
        signal,
      }: {
        context: CallHost;
        input: unknown;
        signal?: AbortSignal | undefined;
      }) => {
        try {
          const answer = perform(context, answering, input, signal);
          return meta.access === 'task' ? passOn(context, answer as AsyncGenerator) : await answer;
        } catch (error) {
          throw sentenceOf(error, context);
        }
      },
    );
}

/** The calls of one feature, each with its handler. */
export function implementCalls(
  feature: string,
  calls: Readonly<Record<string, AnyCall>>,
  handlers: Readonly<Record<string, AnyHandler>>,
) {
  const procedures = Object.entries(calls).map(([name, call]) => {
    const handler = handlers[name];
    if (!handler) throw new Error(`No handler for ${name}`);
    return [name, implementCall(feature, call, handler)] as const;
  });
  return Object.fromEntries(procedures);
}
