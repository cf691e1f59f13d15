import type { CallMeta } from '../../shared/contract/call.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { ExpectedFailure } from '../../shared/contract/failures.ts';
import { isAtLeast } from '../../shared/domain/users/role.ts';
import type { Reader } from '../db/handles.ts';
import { isHeadquarters } from '../db/workspace-kind.ts';

/** What headquarters do themselves: all else is what a centre recorded, and is changed where it was recorded. */
const OWN_WORK: ReadonlySet<string> = new Set<keyof Contract>([
  'catalogues',
  'exchange',
  'files',
  'headquarters',
  'instruments',
  'sending',
  'settings',
  'users',
]);

// An import is a task, and is looked at file by file: forms come in by it too.
function changesRecords(feature: string, { access, role }: CallMeta): boolean {
  if (OWN_WORK.has(feature) || access === 'read' || access === 'open') return false;
  return access === 'write' || (access !== 'task' && isAtLeast(role, 'entry'));
}

/** Refuses, at headquarters, a call that would change the records of a centre. */
export function assertNoRecords(db: Reader, feature: string, meta: CallMeta): void {
  if (changesRecords(feature, meta)) assertCentre(db);
}

/** Refuses headquarters. */
export function assertCentre(db: Reader): void {
  if (isHeadquarters(db)) throw new ExpectedFailure({ code: 'headquarters-reads', facts: {} });
}
