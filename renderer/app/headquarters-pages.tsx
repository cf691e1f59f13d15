import { lazy } from 'react';
import { Route } from 'react-router';
import type { FacilitySummary } from '../../shared/contract/facilities.ts';
import { FacilityProvider } from '../ui/current-facility.tsx';
import { UserProvider, useUser } from '../ui/current-user.tsx';
import { PageRoutes } from './page-routes.tsx';
import { everywhere, Pages } from './routes.tsx';
import { useCentreOpening } from './use-facility-change.ts';

const Centres = lazy(() => import('../features/headquarters/centres-page.tsx'));
const Districts = lazy(() => import('../features/headquarters/districts-page.tsx'));
const Compare = lazy(() => import('../features/headquarters/compare-page.tsx'));
const Indicators = lazy(() => import('../features/headquarters/indicator-page.tsx'));
const FollowUp = lazy(() => import('../features/headquarters/follow-up-page.tsx'));
const Programme = lazy(() => import('../features/headquarters/programme-page.tsx'));
const Catalogues = lazy(() => import('../features/catalogues/catalogues-page.tsx'));

/** The pages of one centre, for reading: whoever looks from headquarters may there do what a reader may. */
function CentrePages({ centre }: { readonly centre: FacilitySummary }) {
  const user = useUser();
  return (
    <UserProvider user={{ ...user, role: 'reader' }}>
      <FacilityProvider key={centre.code} facility={centre}>
        <Pages />
      </FacilityProvider>
    </UserProvider>
  );
}

/** The pages of headquarters; under all other addresses those of the centre that was opened last. */
export function HeadquartersPages({
  facilities,
  current,
}: {
  readonly facilities: readonly FacilitySummary[];
  readonly current: FacilitySummary | null;
}) {
  const open = useCentreOpening();
  const centres = <Centres onOpen={open} />;
  const [first] = facilities;
  const any = current ?? first;
  return (
    <PageRoutes>
      <Route path="/" element={centres} />
      <Route path="/headquarters/districts/:district?" element={<Districts onOpen={open} />} />
      <Route path="/headquarters/compare" element={<Compare />} />
      <Route path="/headquarters/indicators" element={<Indicators />} />
      <Route path="/headquarters/report" element={<Programme />} />
      <Route path="/headquarters/follow-up/:part?" element={<FollowUp />} />
      {any && (
        <Route
          path="/catalogues"
          element={
            <FacilityProvider key={any.code} facility={any}>
              <Catalogues />
            </FacilityProvider>
          }
        />
      )}
      {everywhere}
      <Route path="*" element={current ? <CentrePages centre={current} /> : centres} />
    </PageRoutes>
  );
}
