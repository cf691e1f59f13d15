import { createHeadquarters } from '../../../main/app/headquarters.ts';
import type { Workspace } from '../../../main/app/workspace.ts';
import { fillHeadquarters } from '../../bench/headquarters-workspace.ts';
import { openHost } from '../app/call-host.ts';
import { PIN } from '../temporary-workspace.ts';

/** The clock of the tests stands at 12 November 2026: October is due. */
export const LAST = '2026-10';

/** Headquarters with so many invented centres, and a page signed in there. */
export async function openHeadquarters(centres: number, months: number) {
  const host = openHost();
  const order = { name: 'Siège', user: 'Awa', pin: PIN, recipients: [] };
  const workspace: Workspace = await createHeadquarters(host.place, order);
  await fillHeadquarters(workspace, { centres, months, last: LAST });
  host.session.enter(workspace);
  return { ...host, workspace };
}
