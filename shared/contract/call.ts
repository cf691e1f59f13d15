import {
  type ContractProcedure,
  type ErrorMap,
  eventIterator,
  type Meta,
  oc,
} from '@orpc/contract';
import { z } from 'zod';
import type { Role } from '../domain/users/role.ts';
import { progressSchema } from './progress.ts';

// Compiled validators need eval, which the pages' security policy forbids.
z.config({ jitless: true });

/** How a call may touch the workspace; the dispatch gives each kind another handle. */
export type Access = 'open' | 'host' | 'manage' | 'read' | 'write' | 'task';

/** What the dispatch needs to know of a call before it looks at its input. */
export interface CallMeta extends Meta {
  readonly access: Access;
  /** The least role; calls of access `open` work without anybody signed in. */
  readonly role: Role;
}

/** What goes wrong as a code with facts: an expected failure, a problem of a file, or a fault by its reference. */
export const failureSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The sentence, in the language of the session. */
  message: z.string(),
});

/** A failure as it crosses the boundary. */
export type CallFailure = z.infer<typeof failureSchema>;

const base = oc
  .$meta<CallMeta>({ access: 'open', role: 'reader' })
  .errors({ FAILURE: { data: failureSchema } });

/** Marks a call with its kind of access, for the compiler alone. */
export declare const access: unique symbol;

/** A call whose kind of access the compiler knows: {@link readCall}, {@link writeCall}, {@link taskCall}, {@link openCall}. */
export type Call<
  Kind extends Access,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = ContractProcedure<Input, Output, ErrorMap, CallMeta> & { readonly [access]: Kind };

function define<Kind extends Access, Input extends z.ZodType, Output extends z.ZodType>(
  meta: CallMeta & { readonly access: Kind },
  input: Input,
  output: Output,
): Call<Kind, Input, Output> {
  // The brand lives in the type alone.
  return base.meta(meta).input(input).output(output) as unknown as Call<Kind, Input, Output>;
}

/** A call that needs nobody signed in: the state of the session, signing in, making a workspace. */
export function openCall<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<'open', Input, Output> {
  return define({ access: 'open', role: 'reader' }, input, output);
}

/** A call about what the host does for who is signed in, on this computer and outside the workspace: files, dialogs. */
export function hostCall<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  role: Role = 'reader',
): Call<'host', Input, Output> {
  return define({ access: 'host', role }, input, output);
}

/** A call about the workspace as a whole (people, backups): it is given the open workspace, outside any transaction. */
export function manageCall<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  role: Role = 'supervisor',
): Call<'manage', Input, Output> {
  return define({ access: 'manage', role }, input, output);
}

/** A call that looks: its handler is given a reader, which cannot write. */
export function readCall<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  role: Role = 'reader',
): Call<'read', Input, Output> {
  return define({ access: 'read', role }, input, output);
}

/** A call that changes the workspace, in one transaction that the dispatch opens. */
export function writeCall<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
  role: Role = 'entry',
): Call<'write', Input, Output> {
  return define({ access: 'write', role }, input, output);
}

/** The output of a task: what it tells on the way, and what it comes to. */
export function taskOutput<Result extends z.ZodType>(result: Result) {
  return eventIterator(progressSchema, result);
}

/** Long work in a thread of its own: progress, cancel, then the result. */
export function taskCall<Input extends z.ZodType, Result extends z.ZodType>(
  input: Input,
  result: Result,
  role: Role = 'coach',
) {
  const output = taskOutput(result);
  const procedure = base.meta({ access: 'task', role }).input(input).output(output);
  return procedure as typeof procedure & { readonly [access]: 'task' };
}
