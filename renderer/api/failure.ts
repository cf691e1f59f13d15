import { ORPCError } from '@orpc/client';
import type { CallFailure } from '../../shared/contract/call.ts';

/** What went wrong in a call, ready to be shown; null for what is not a failure of the contract (no connection). */
export function readFailure(error: unknown): CallFailure | null {
  return error instanceof ORPCError && error.code === 'FAILURE'
    ? (error.data as CallFailure)
    : null;
}
