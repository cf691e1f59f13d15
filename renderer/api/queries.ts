import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { Entrance } from './entrance.ts';

/** Where the pages keep what the program answered. */
export function createQueries(): QueryClient {
  // The program is on this machine: there is no "offline", and asking again changes nothing.
  const always = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: { queries: { ...always, staleTime: 0 }, mutations: always },
  });
}

/** Keeps how the session stands, so that the first thing drawn is the right one. */
export function keepSession(queries: QueryClient, { client, state }: Entrance): void {
  queries.setQueryData(
    createTanstackQueryUtils(client).session.state.queryKey({ input: {} }),
    state,
  );
}
