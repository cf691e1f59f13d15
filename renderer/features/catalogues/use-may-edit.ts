import type { EditableEntry } from '../../../shared/contract/catalogues.ts';
import { mayEditEntry } from '../../../shared/domain/users/role.ts';
import { useUser } from '../../ui/current-user.tsx';

/** Whether who is signed in may edit an entry; one that may not be edited is shown and not typed in. */
export function useMayEdit(entry: EditableEntry): boolean {
  return mayEditEntry(useUser().role, entry);
}
