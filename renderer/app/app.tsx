import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ApiProvider } from '../api/client-context.tsx';
import type { Client } from '../api/connect.ts';
import { Door } from './door.tsx';

/** The application behind its providers. */
export function App({
  client,
  queries,
}: {
  readonly client: Client;
  readonly queries: QueryClient;
}) {
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider client={client}>
        <Door />
      </ApiProvider>
    </QueryClientProvider>
  );
}
