import type { Day } from '../../../shared/domain/calendar/day.ts';
import { type Member, memberKey } from '../../../shared/domain/governance/member.ts';
import { type MemberMatch, matchMember } from '../../../shared/domain/meetings/attendance.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import type { Saved } from '../../db/save-row.ts';
import type { IdSource } from '../../platform/ids.ts';
import { type HeldMember, listMembers } from '../governance/reader.ts';
import { recordMember } from '../governance/writer.ts';

/** The members of a centre's ASACO while an import adds to them; names are unsealed as seldom as may be. */
export class KnownMembers {
  readonly #db: Writer;
  readonly #ids: IdSource;
  readonly #facility: string;
  #held: MembersByWord | null = null;
  /** Folded names that were recorded since the list was read. */
  readonly #recorded = new Set<string>();

  constructor(db: Writer, ids: IdSource, facility: string) {
    this.#db = db;
    this.#ids = ids;
    this.#facility = facility;
  }

  record(member: Member): Saved {
    const name = foldSpelling(member.name);
    if (this.#recorded.has(name)) this.#forget();
    const namesakes = this.#list().byName.get(name) ?? [];
    const known = namesakes.find((held) => memberKey(held) === memberKey(member));
    this.#recorded.add(name);
    return recordMember(this.#db, this.#ids, this.#facility, fill(member, known), namesakes);
  }

  match(
    written: string,
    at: { readonly day: Day; readonly organ: string | null },
  ): MemberMatch<HeldMember> {
    if (this.#recorded.size > 0) this.#forget();
    const word = foldSpelling(written);
    const { byName, byOffice } = this.#list();
    const candidates = new Set([...(byName.get(word) ?? []), ...(byOffice.get(word) ?? [])]);
    return matchMember(written, [...candidates], at);
  }

  #forget(): void {
    this.#held = null;
    this.#recorded.clear();
  }

  #list(): MembersByWord {
    this.#held ??= indexMembers(listMembers(this.#db, this.#facility));
    return this.#held;
  }
}

/** Members by folded name and by folded office. */
interface MembersByWord {
  readonly byName: ReadonlyMap<string, readonly HeldMember[]>;
  readonly byOffice: ReadonlyMap<string, readonly HeldMember[]>;
}

function indexMembers(members: readonly HeldMember[]): MembersByWord {
  return {
    byName: groupBy(members, ({ name }) => foldSpelling(name)),
    byOffice: groupBy(members, ({ office }) => foldSpelling(office)),
  };
}

/** What the file leaves open keeps what is held. */
function fill(member: Member, known: HeldMember | undefined): Member {
  if (known === undefined) return member;
  return {
    ...member,
    sex: member.sex ?? known.sex,
    neighbourhood: member.neighbourhood || known.neighbourhood,
    phone: member.phone || known.phone,
    mandateEnd: member.mandateEnd ?? known.mandateEnd,
  };
}

function groupBy(
  members: readonly HeldMember[],
  wordOf: (member: HeldMember) => string,
): ReadonlyMap<string, readonly HeldMember[]> {
  const groups = new Map<string, HeldMember[]>();
  for (const member of members) {
    const group = groups.get(wordOf(member));
    if (group === undefined) groups.set(wordOf(member), [member]);
    else group.push(member);
  }
  return groups;
}
