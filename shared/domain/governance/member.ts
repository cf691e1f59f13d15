import type { Day } from '../calendar/day.ts';
import { foldSpelling } from '../text/spelling.ts';

/** A person who holds an office in an organ of the ASACO (AG, CA, CG, CS) for the length of a mandate. */
export interface Member {
  readonly name: string;
  readonly sex: 'F' | 'M' | null;
  /** The organ as the ASACO writes it. */
  readonly organ: string;
  /** The office as the ASACO writes it: "trésorier général", "femmes", "membre". */
  readonly office: string;
  /** The neighbourhood or village; `''` when it is not recorded. */
  readonly neighbourhood: string;
  readonly phone: string;
  readonly mandateStart: Day | null;
  readonly mandateEnd: Day | null;
}

/**
 * What tells one mandate from another: the same person elected anew, or to another office, is another mandate.
 * Spelling aside, so that "Trésorier général" and "trésorier general" meet.
 */
export function memberKey(member: Member): string {
  const words = [member.name, member.organ, member.office].map(foldSpelling);
  return [...words, member.mandateStart ?? ''].join('|');
}

/** Whether the mandate runs on that day; an end or a start that is not recorded does not limit it. */
export function isInOffice(member: Pick<Member, 'mandateStart' | 'mandateEnd'>, day: Day): boolean {
  return (
    (member.mandateStart === null || member.mandateStart <= day) &&
    (member.mandateEnd === null || day <= member.mandateEnd)
  );
}
