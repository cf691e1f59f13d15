import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Client } from './connect.ts';

interface Api {
  readonly client: Client;
  /** The same calls as options for `useQuery` and `useMutation`. */
  readonly calls: RouterUtils<Client>;
}

const ApiContext = createContext<Api | null>(null);

/** Gives the pages below the program's calls. */
export function ApiProvider({
  client,
  children,
}: {
  readonly client: Client;
  readonly children: ReactNode;
}) {
  const api = useMemo(() => ({ client, calls: createTanstackQueryUtils(client) }), [client]);
  return <ApiContext value={api}>{children}</ApiContext>;
}

/** The program's calls: `const { calls } = useApi(); useQuery(calls.today.read.queryOptions({ input }))`. */
export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('There is no program behind this page');
  return api;
}
