import { sessionContract } from '../../shared/contract/session.ts';
import { implementCalls } from './implement-calls.ts';
import { sessionHandlers } from './session-handlers.ts';

/** The calls of the door alone: a fraction of what the pages behind it ask, and of what there is to read for it. */
export function createDoorRouter() {
  return { session: implementCalls('session', sessionContract, sessionHandlers) };
}
