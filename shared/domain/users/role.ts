/** What a person may do: a `reader` looks, `entry` records, a `coach` imports and sends, a `supervisor` also manages users. */
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
