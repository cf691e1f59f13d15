import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CatalogueEntry } from '../../../shared/domain/catalogues/catalogue.ts';
import { type Member, memberKey } from '../../../shared/domain/governance/member.ts';
import {
  createPlainWordTest,
  type PlainWordTest,
} from '../../../shared/domain/governance/plain-word.ts';
import { type MemberMatch, matchMember } from '../../../shared/domain/meetings/attendance.ts';
import { foldSpelling } from '../../../shared/domain/text/spelling.ts';
import type { Writer } from '../../db/handles.ts';
import { type HeldPerson, listPersons, recordPersonName } from '../../db/person-names.ts';
import type { Saved } from '../../db/save-row.ts';
import { readCatalogues } from '../../platform/catalogues.ts';
import type { IdSource } from '../../platform/ids.ts';
import { listCadres, listOffices } from '../facilities/catalogue-reader.ts';
import { type HeldMember, listMembers } from '../governance/reader.ts';
import { recordMember } from '../governance/writer.ts';

/** Whom a word on a list or in a promise stands for. */
export interface Reference {
  readonly match: MemberMatch<HeldMember>;
  readonly personId: string | null;
  /** The word as written, unless it is a person's name: names are held sealed and nowhere else. */
  readonly label: string | null;
  /** The ids of everybody of the name that was written. */
  readonly namesakes: readonly string[];
}

/** The people of a centre while an import adds to them; names are unsealed as seldom as may be. */
export class KnownPeople {
  readonly #db: Writer;
  readonly #ids: IdSource;
  readonly #facility: string;
  #held: MembersByWord | null = null;
  #persons: Map<string, readonly HeldPerson[]> | null = null;
  #isPlain: PlainWordTest | null = null;
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

  /** Finds whom a word stands for, and records whoever is named for the first time. */
  refer(written: string, at: { readonly day: Day; readonly organ: string | null }): Reference {
    if (this.#recorded.size > 0) this.#forget();
    const word = foldSpelling(written);
    const { byName, byOffice } = this.#list();
    const candidates = new Set([...(byName.get(word) ?? []), ...(byOffice.get(word) ?? [])]);
    const match = matchMember(written, [...candidates], at);
    const memberId = match.state === 'found' ? match.member.personId : null;
    if (written === '' || (!byName.has(word) && this.#isPlainWord(written))) {
      return { match, personId: memberId, label: written || null, namesakes: [] };
    }
    const personId = memberId ?? this.#findOrRecordName(written);
    const namesakes = (this.#listPersons().get(nameKey(written)) ?? []).map(({ id }) => id);
    return { match, personId, label: null, namesakes };
  }

  // Members of that name are passed over: where several fit, or none, nobody is guessed.
  #findOrRecordName(name: string): string {
    const persons = this.#listPersons();
    const key = nameKey(name);
    const held = persons.get(key) ?? [];
    const known = held.find(({ isMember }) => !isMember);
    if (known) return known.id;
    const id = recordPersonName(this.#db, this.#ids, this.#facility, name);
    persons.set(key, [...held, { id, name, isMember: false, isStaff: false }]);
    return id;
  }

  #isPlainWord(written: string): boolean {
    this.#isPlain ??= createPlainWordTest(this.#plainWords());
    return this.#isPlain(written);
  }

  #plainWords(): readonly string[] {
    const { organs, guests } = readCatalogues();
    const entries: readonly CatalogueEntry[] = [
      ...listCadres(this.#db, this.#facility),
      ...listOffices(this.#db, this.#facility),
      ...organs,
      ...guests,
    ];
    return [
      ...entries.flatMap(({ code, name, aliases, labels }) => [code, name, ...aliases, labels.fr]),
      ...this.#list().byOffice.keys(),
    ];
  }

  #forget(): void {
    this.#held = null;
    this.#persons = null;
    this.#isPlain = null;
    this.#recorded.clear();
  }

  #listPersons(): Map<string, readonly HeldPerson[]> {
    this.#persons ??= new Map(
      groupBy(listPersons(this.#db, this.#facility), ({ name }) => nameKey(name)),
    );
    return this.#persons;
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

// A name of signs alone folds to nothing, and is still one name.
function nameKey(name: string): string {
  return foldSpelling(name) || name;
}

function groupBy<Item>(
  items: readonly Item[],
  wordOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(wordOf(item));
    if (group === undefined) groups.set(wordOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
