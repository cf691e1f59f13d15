import type {
  ContractProcedure,
  ErrorMap,
  InferSchemaInput,
  InferSchemaOutput,
} from '@orpc/contract';
import type { access, CallMeta } from '../../shared/contract/call.ts';
import type { Language } from '../../shared/domain/text/translate.ts';
import type { Role } from '../../shared/domain/users/role.ts';
import type { Reader, Writer } from '../db/handles.ts';
import type { Clock } from './clock.ts';
import type { IdSource } from './ids.ts';

/** What every handler may use. */
interface CallContext {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly language: Language;
  /** The id of who is signed in. */
  readonly user: string;
  readonly role: Role;
}

/** What a call that looks is given. */
export interface ReadContext extends CallContext {
  readonly db: Reader;
}

/** What a call that changes something is given: it stands inside one transaction, and is synchronous. */
export interface WriteContext extends CallContext {
  readonly db: Writer;
}

// biome-ignore lint/suspicious/noExplicitAny: the schemas are inferred from whatever contract is given.
type AnyCall = ContractProcedure<any, any, ErrorMap, CallMeta>;

/** What a handler of the call is given, after validation. */
export type InputOf<C> =
  C extends ContractProcedure<infer Input, infer _Output, infer _Errors, infer _Meta>
    ? InferSchemaOutput<Input>
    : never;
/** What it answers, before validation. */
export type OutputOf<C> =
  C extends ContractProcedure<infer _Input, infer Output, infer _Errors, infer _Meta>
    ? InferSchemaInput<Output>
    : never;

/** The handler that a call needs, by its kind of access. */
export type HandlerOf<C> = C extends { readonly [access]: 'read' }
  ? (context: ReadContext, input: InputOf<C>) => OutputOf<C>
  : C extends { readonly [access]: 'write' }
    ? (context: WriteContext, input: InputOf<C>) => OutputOf<C>
    : never;

/** The handlers of a feature's calls; one that is missing does not compile. Tasks and the session's own are in `main/app`. */
export type HandlersOf<Calls extends Readonly<Record<string, AnyCall>>> = {
  readonly [Name in keyof Calls as HandlerOf<Calls[Name]> extends never ? never : Name]: HandlerOf<
    Calls[Name]
  >;
};
