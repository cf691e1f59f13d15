import { AppShell, Burger, Group, Loader, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HashRouter } from 'react-router';
import type { FacilitySummary } from '../../shared/contract/facilities.ts';
import type { SessionState } from '../../shared/contract/session.ts';
import { useApi } from '../api/client-context.tsx';
import { useAppliedPreferences } from '../i18n/preferences.ts';
import { FacilityProvider } from '../ui/current-facility.tsx';
import { type CurrentUser, UserProvider } from '../ui/current-user.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { StayOpenProvider } from '../ui/stay-open.tsx';
import { UndoProvider } from '../ui/undo.tsx';
import { CommandPalette } from './command-palette.tsx';
import { HeadquartersPages } from './headquarters-pages.tsx';
import { PageFault } from './page-fault.tsx';
import { Pages, PagesWithoutFacility } from './routes.tsx';
import { SideBar } from './side-bar.tsx';
import { useIdleLock } from './use-idle-lock.ts';

interface ShellProps {
  readonly user: CurrentUser;
  /** Whether the workspace is that of headquarters. */
  readonly headquarters: boolean;
  readonly onLocked: (state: SessionState) => void;
}

function useFacilityChoice(headquarters: boolean) {
  const { calls } = useApi();
  const preferences = useAppliedPreferences();
  const query = useQuery(calls.facilities.list.queryOptions({ input: {} }));
  const { data: facilities } = query;
  const chosen = facilities?.find(({ code }) => code === preferences?.facility);
  const isReady = facilities !== undefined && preferences !== undefined;
  return {
    query,
    facilities: facilities ?? [],
    // Headquarters look at all centres until they open one.
    current: chosen ?? (headquarters ? null : facilities?.[0]) ?? null,
    isReady,
  };
}

function useLocking(onLocked: ShellProps['onLocked']) {
  const { client } = useApi();
  const [holds, setHolds] = useState(0);
  const changeHolds = useCallback((change: 1 | -1) => setHolds((before) => before + change), []);
  const lock = useCallback(() => {
    void client.session.lock({}).then(onLocked);
  }, [client, onLocked]);
  const showLife = useCallback(() => {
    void client.session.state({}).then(onLocked);
  }, [client, onLocked]);
  useIdleLock(holds > 0, { lock, showLife });
  return { lock, changeHolds };
}

function PageFrame({
  facilities,
  current,
  headquarters,
}: Pick<ShellProps, 'headquarters'> & {
  readonly facilities: readonly FacilitySummary[];
  readonly current: FacilitySummary | null;
}) {
  if (headquarters) {
    return (
      <Suspense fallback={<Loader />}>
        <HeadquartersPages facilities={facilities} current={current} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={<Loader />}>
      {current ? (
        // What belongs to one centre never stays on the screen of another.
        <FacilityProvider key={current.code} facility={current}>
          <Pages />
        </FacilityProvider>
      ) : (
        <PagesWithoutFacility />
      )}
    </Suspense>
  );
}

/** The frame of every page, and which page it is by the address after the hash. */
export default function Shell(props: ShellProps) {
  return (
    // In a transition the address would come a turn after the choice, and a second choice made at once would undo the first.
    <HashRouter useTransitions={false}>
      <Frame {...props} />
    </HashRouter>
  );
}

function Frame({ user, headquarters, onLocked }: ShellProps) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const { lock, changeHolds } = useLocking(onLocked);
  const { query, facilities, current, isReady } = useFacilityChoice(headquarters);
  return (
    <UserProvider user={user}>
      <button type="button" className="skip-link" onClick={skipToPage}>
        {t('app:skip')}
      </button>
      <AppShell
        padding="lg"
        header={{ height: { base: 56, sm: 0 } }}
        navbar={{ width: 256, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
        transitionDuration={0}
      >
        <AppShell.Header hiddenFrom="sm">
          <Group h="100%" px="md">
            <Burger opened={isOpen} onClick={toggle} aria-label={t('app:navigation')} />
            <Text fw={700}>Keneya</Text>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar>
          <SideBar {...{ facilities, current, headquarters }} onGo={close} onLock={lock} />
        </AppShell.Navbar>
        <AppShell.Main id="page" tabIndex={-1}>
          <StayOpenProvider onChange={changeHolds}>
            <UndoProvider>
              <PageFault>
                {isReady && <PageFrame {...{ facilities, current, headquarters }} />}
                {query.isError && <FailureNotice error={query.error} />}
              </PageFault>
            </UndoProvider>
          </StayOpenProvider>
        </AppShell.Main>
      </AppShell>
      <CommandPalette {...{ facilities, current, headquarters }} onLock={lock} />
      <Notifications position="bottom-right" />
    </UserProvider>
  );
}

// The address after the hash names the page, so that a link inside it would leave it.
function skipToPage(): void {
  document.getElementById('page')?.focus();
}
