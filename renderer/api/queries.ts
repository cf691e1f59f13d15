import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { QueryClient } from '@tanstack/react-query';
import type { Client } from './connect.ts';

/** Where the pages keep what the program answered. */
export function createQueries(): QueryClient {
  // The program is on this machine: there is no "offline", and asking again changes nothing.
  const always = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: { queries: { ...always, staleTime: 0 }, mutations: always },
  });
}

/** Asks how the session stands before anything is drawn, so that the first thing drawn is the right one. */
export async function fetchSession(queries: QueryClient, client: Client): Promise<void> {
  // On its way before the rest is made.
  const asking = client.session.state({});
  const key = createTanstackQueryUtils(client).session.state.queryKey({ input: {} });
  queries.setQueryData(key, await asking);
}
