import { isAtLeast, type Role } from '../../shared/domain/users/role.ts';
import type { IconName } from '../ui/icons.tsx';
import { CENTRE_PATH } from './use-facility-change.ts';

/** What a page is called, in the texts and among the drawings. */
type PageName = Extract<
  IconName,
  | 'today'
  | 'visits'
  | 'month'
  | 'interviews'
  | 'import'
  | 'figures'
  | 'stock'
  | 'money'
  | 'staff'
  | 'services'
  | 'actions'
  | 'asaco'
  | 'deaths'
  | 'meetings'
  | 'report'
  | 'catalogues'
  | 'forms'
  | 'exchange'
  | 'dhis2'
  | 'centres'
  | 'districts'
  | 'indicators'
  | 'followUp'
  | 'programme'
  | 'facilities'
  | 'users'
  | 'settings'
  | 'help'
>;

/** A page that the navigation and the command palette lead to. */
export interface Destination {
  readonly path: string;
  readonly name: PageName;
  /** The least role that finds something to do there. */
  readonly role: Role;
}

/** The pages in the order of the work. */
export const DESTINATIONS: readonly Destination[] = [
  { path: '/', name: 'today', role: 'reader' },
  { path: '/visits', name: 'visits', role: 'reader' },
  { path: '/month', name: 'month', role: 'reader' },
  { path: '/interviews', name: 'interviews', role: 'reader' },
  { path: '/import', name: 'import', role: 'coach' },
  { path: '/services', name: 'services', role: 'reader' },
  { path: '/figures', name: 'figures', role: 'reader' },
  { path: '/stock', name: 'stock', role: 'reader' },
  { path: '/money', name: 'money', role: 'reader' },
  { path: '/staff', name: 'staff', role: 'reader' },
  { path: '/actions', name: 'actions', role: 'reader' },
  { path: '/deaths', name: 'deaths', role: 'reader' },
  { path: '/asaco', name: 'asaco', role: 'reader' },
  { path: '/meetings', name: 'meetings', role: 'reader' },
  { path: '/report', name: 'report', role: 'reader' },
  { path: '/catalogues', name: 'catalogues', role: 'reader' },
  { path: '/forms', name: 'forms', role: 'coach' },
  { path: '/exchange', name: 'exchange', role: 'reader' },
  { path: '/exchange/dhis2', name: 'dhis2', role: 'coach' },
  { path: '/facilities', name: 'facilities', role: 'reader' },
  { path: '/users', name: 'users', role: 'reader' },
  { path: '/settings', name: 'settings', role: 'reader' },
  { path: '/help', name: 'help', role: 'reader' },
];

/** The pages of headquarters, before those of the centre that is open there. */
export const HEADQUARTERS_DESTINATIONS: readonly Destination[] = [
  { path: '/', name: 'centres', role: 'reader' },
  { path: '/headquarters/districts', name: 'districts', role: 'reader' },
  { path: '/headquarters/indicators', name: 'indicators', role: 'reader' },
  { path: '/headquarters/follow-up', name: 'followUp', role: 'reader' },
  { path: '/headquarters/report', name: 'programme', role: 'reader' },
];

const OF_THE_WORKSPACE: readonly PageName[] = [
  'exchange',
  'forms',
  'catalogues',
  'users',
  'settings',
  'help',
];

/** What stands in the navigation; the pages of a centre are for reading at headquarters. */
export function listDestinations(
  role: Role,
  headquarters: boolean,
): { readonly own: readonly Destination[]; readonly centre: readonly Destination[] } {
  const mine = (pages: readonly Destination[], as: Role) =>
    pages.filter((page) => isAtLeast(as, page.role));
  if (!headquarters) return { own: mine(DESTINATIONS, role), centre: [] };
  const ofWorkspace = DESTINATIONS.filter(({ name }) => OF_THE_WORKSPACE.includes(name));
  const ofCentre = DESTINATIONS.filter(
    ({ name }) => !OF_THE_WORKSPACE.includes(name) && name !== 'facilities',
  );
  return {
    own: mine([...HEADQUARTERS_DESTINATIONS, ...ofWorkspace], role),
    centre: mine(ofCentre, 'reader').map((page) =>
      page.path === '/' ? { ...page, path: CENTRE_PATH } : page,
    ),
  };
}
