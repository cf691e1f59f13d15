/**
 * What a person may do: a `reader` looks, `entry` records, a `coach` imports and sends, a `supervisor` also manages users
 * and edits, for headquarters, what is common to all centres.
 */
export type Role = 'reader' | 'entry' | 'coach' | 'supervisor';

/** The roles, from the one that may least. */
export const ROLES = ['reader', 'entry', 'coach', 'supervisor'] as const satisfies readonly Role[];

/**
 * Whether one role may do what another is needed for.
 *
 * @example isAtLeast('coach', 'entry') === true; isAtLeast('reader', 'entry') === false
 */
export function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/**
 * Whether somebody may edit an entry of a catalogue: a centre's own from `coach` on; one that is common to all centres
 * comes from headquarters, and only a `supervisor` edits it.
 */
export function mayEditEntry(role: Role, entry: { readonly local: boolean }): boolean {
  return isAtLeast(role, entry.local ? 'coach' : 'supervisor');
}
