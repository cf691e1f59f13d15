import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useState } from 'react';
import type { SessionState } from '../../shared/contract/session.ts';
import { useApi } from '../api/client-context.tsx';
import { onSignedOut } from '../api/signed-out.ts';
import SignIn from '../features/session/sign-in.tsx';
import { behindDoor } from '../ui/behind-door.tsx';
import { DoorWait } from '../ui/door-frame.tsx';
import { Shell } from './first-pages.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePagesAhead } from './use-pages-ahead.ts';

const DoorFault = behindDoor(() => import('./door-fault.tsx'));
const FirstRun = behindDoor(() => import('../features/session/first-run.tsx'));
const MediumNotice = behindDoor(() => import('./medium-notice.tsx'));
const RecoveryCode = behindDoor(() => import('../features/session/recovery-code.tsx'));

function useSession() {
  const { calls } = useApi();
  const queries = useQueryClient();
  // It was asked for before anything was drawn.
  const options = calls.session.state.queryOptions({ input: {}, refetchOnMount: false });
  const { data: state, error, refetch } = useQuery(options);
  const setState = useCallback(
    (next: SessionState): void => {
      queries.setQueryData(calls.session.state.queryKey({ input: {} }), next);
    },
    [queries, calls],
  );
  // Whichever call learns that nobody is signed in any more, the door asks again.
  useEffect(() => onSignedOut(() => void refetch()), [refetch]);
  const isLocked = state?.kind === 'locked';
  useEffect(() => {
    // What was shown to who is gone must not be in the memory of the page either.
    if (isLocked) queries.removeQueries({ type: 'inactive' });
  }, [isLocked, queries]);
  return { state, setState, error, refetch };
}

/** Shows the first run, the sign-in, or the application, as the session stands. */
export function Door() {
  const { state, setState, error, refetch } = useSession();
  const [code, setCode] = useState<string | null>(null);
  useKeptFocus();
  usePagesAhead(state?.kind === 'locked');
  if (!state) {
    if (!error) return <DoorWait />;
    return (
      <Suspense fallback={<DoorWait />}>
        <DoorFault error={error} onRetry={() => void refetch()} />
      </Suspense>
    );
  }
  // The code stays on the screen whatever becomes of the session: it is shown this once.
  if (code !== null) {
    return (
      <Suspense fallback={<DoorWait />}>
        <RecoveryCode code={code} onDone={() => setCode(null)} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={<DoorWait />}>
      {state.kind !== 'open' && state.medium !== 'fixed' && <MediumNotice {...state} />}
      {state.kind === 'new' && (
        <FirstRun
          onMade={(made) => {
            setCode(made.recoveryCode);
            setState(made.state);
          }}
        />
      )}
      {state.kind === 'locked' && (
        <SignIn users={state.users} waitSeconds={state.waitSeconds} onOpen={setState} />
      )}
      {state.kind === 'open' && (
        <Shell user={state.user} headquarters={state.headquarters} onLocked={setState} />
      )}
    </Suspense>
  );
}
