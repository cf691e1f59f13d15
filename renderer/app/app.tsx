import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { HashRouter } from 'react-router';
import { ApiProvider } from '../api/client-context.tsx';
import type { Client } from '../api/connect.ts';
import { Door } from './door.tsx';

function createQueries(): QueryClient {
  // The program is on this machine: there is no "offline", and asking again changes nothing.
  const always = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: { queries: { ...always, staleTime: 0 }, mutations: always },
  });
}

/** The application behind its providers. */
export function App({ client }: { readonly client: Client }) {
  const [queries] = useState(createQueries);
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider client={client}>
        <HashRouter>
          <Door />
        </HashRouter>
      </ApiProvider>
    </QueryClientProvider>
  );
}
