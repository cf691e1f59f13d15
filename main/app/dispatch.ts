import { contract } from '../../shared/contract/contract.ts';
import { CALL_HANDLERS } from './call-handlers.ts';
import { implementCalls } from './implement-calls.ts';

/**
 * Every call of the contract, ready for a host to put on a port or behind HTTP: known call → session and role →
 * input schema → handler → output schema.
 */
export function createRouter() {
  const features = Object.entries(contract).map(([feature, calls]) => {
    const handlers = CALL_HANDLERS[feature as keyof typeof contract];
    return [feature, implementCalls(feature, calls, handlers)] as const;
  });
  return Object.fromEntries(features);
}
