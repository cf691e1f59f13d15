import type { Day } from '../calendar/day.ts';
import { isInOffice, type Member } from '../governance/member.ts';
import { foldSpelling } from '../text/spelling.ts';

/** Whom a name or an office on an attendance list means. */
export type MemberMatch<M extends Member> =
  | { readonly state: 'found'; readonly member: M }
  | { readonly state: 'unknown' }
  | { readonly state: 'ambiguous'; readonly candidates: readonly M[] };

/**
 * Finds the member whom a list or a promise names, by name or by office, spelling aside. Those whose mandate runs on
 * the day go before others, and the organ that meets goes before the other organs; nobody is guessed.
 *
 * | members | written | match |
 * | --- | --- | --- |
 * | one trésorier général | `Tresorier general` | that member |
 * | two "Mariam Traoré" in the organ | `Mariam Traoré` | ambiguous |
 * | a secrétaire in the CG and one in the CA; the CG meets | `secrétaire` | the one of the CG |
 * | none of that name or office | `DTC` | unknown |
 */
export function matchMember<M extends Member>(
  written: string,
  members: readonly M[],
  at: { readonly day: Day; readonly organ: string | null },
): MemberMatch<M> {
  const wanted = foldSpelling(written);
  const named = members.filter(
    ({ name, office }) => foldSpelling(name) === wanted || foldSpelling(office) === wanted,
  );
  const organ = foldSpelling(at.organ ?? '');
  const inOffice = prefer(named, (member) => isInOffice(member, at.day));
  const candidates = prefer(inOffice, (member) => foldSpelling(member.organ) === organ);
  const [member, ...others] = candidates;
  if (wanted === '' || member === undefined) return { state: 'unknown' };
  return others.length === 0 ? { state: 'found', member } : { state: 'ambiguous', candidates };
}

/** Those of whom it is true, or all where it is true of none. */
function prefer<M>(members: readonly M[], isPreferred: (member: M) => boolean): readonly M[] {
  const preferred = members.filter(isPreferred);
  return preferred.length > 0 ? preferred : members;
}
