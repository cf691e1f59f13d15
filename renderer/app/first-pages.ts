import { behindDoor } from './behind-door.tsx';

/** The frame of every page. */
export const Shell = behindDoor(() => import('./shell.tsx'));

/** The page that a day begins with. */
export const Today = behindDoor(() => import('../features/today/today-page.tsx'));
