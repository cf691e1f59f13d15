import type { Role } from '../../shared/domain/users/role.ts';
import type { IconName } from '../ui/icons.tsx';

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
