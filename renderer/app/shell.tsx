import { AppShell } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { SessionState } from '../../shared/contract/session.ts';
import { useApi } from '../api/client-context.tsx';
import { FacilityProvider } from '../ui/current-facility.tsx';
import { Pages } from './routes.tsx';

type User = Extract<SessionState, { kind: 'open' }>['user'];

/** The frame of every page. */
export default function Shell(_: { readonly user: User }) {
  const { calls } = useApi();
  const { data: facilities } = useQuery(calls.facilities.list.queryOptions({ input: {} }));
  const [facility] = facilities ?? [];
  if (!facility) return null;
  return (
    <AppShell padding="lg">
      <AppShell.Main>
        <FacilityProvider facility={facility}>
          <Suspense>
            <Pages />
          </Suspense>
        </FacilityProvider>
      </AppShell.Main>
    </AppShell>
  );
}
