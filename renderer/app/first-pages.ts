import { behindDoor, createPage } from '../ui/behind-door.tsx';

/** The frame of every page. */
export const Shell = behindDoor(() => import('./shell.tsx'));

/** The page that a day begins with. */
export const Today = createPage(() => import('../features/today/today-page.tsx'));
