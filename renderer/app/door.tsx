import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useApi } from '../api/client-context.tsx';

const FirstRun = lazy(() => import('../features/session/first-run.tsx'));
const SignIn = lazy(() => import('../features/session/sign-in.tsx'));
const Shell = lazy(() => import('./shell.tsx'));

/** Shows the first run, the sign-in, or the application, as the session stands. */
export function Door() {
  const { calls } = useApi();
  const { data: state } = useQuery(calls.session.state.queryOptions({ input: {} }));
  const waiting = (
    <Center mih="100vh">
      <Loader />
    </Center>
  );
  if (!state) return waiting;
  return (
    <Suspense fallback={waiting}>
      {state.kind === 'new' && <FirstRun />}
      {state.kind === 'locked' && <SignIn users={state.users} waitSeconds={state.waitSeconds} />}
      {state.kind === 'open' && <Shell user={state.user} />}
    </Suspense>
  );
}
