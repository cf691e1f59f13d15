import type { governanceContract, ListedMember } from '../../../shared/contract/governance.ts';
import type { Day } from '../../../shared/domain/calendar/day.ts';
import { isInOffice } from '../../../shared/domain/governance/member.ts';
import { findAccountFaults } from '../../../shared/domain/governance/papers.ts';
import type { Language } from '../../../shared/domain/text/translate.ts';
import { isAtLeast } from '../../../shared/domain/users/role.ts';
import type { Reader } from '../../db/handles.ts';
import { listPersons } from '../../db/person-names.ts';
import { deleteRow } from '../../db/save-row.ts';
import { todayOf } from '../../platform/clock.ts';
import type { HandlersOf } from '../../platform/handlers.ts';
import { listOffices } from '../facilities/catalogue-reader.ts';
import { getFacility } from '../facilities/reader.ts';
import { readGovernanceCard } from './card-reader.ts';
import { findLogo } from './logo-reader.ts';
import {
  eraseMemberName,
  removeMember,
  renewOrgan,
  saveMember,
  undoRenewal,
} from './member-writer.ts';
import { listAccounts, listAssemblyYears, readPapers } from './papers-reader.ts';
import { removeAccount, saveAccount, saveAssemblyYear, savePapers } from './papers-writer.ts';
import { type HeldMember, listMembers } from './reader.ts';
import { listOrgans } from './statutes-reader.ts';
import { removeOrgan, saveOrgan } from './statutes-writer.ts';

const STANDINGS = ['running', 'coming', 'past'] as const;

function standingOf(member: HeldMember, day: Day): ListedMember['standing'] {
  if (isInOffice(member, day)) return 'running';
  return member.mandateStart !== null && member.mandateStart > day ? 'coming' : 'past';
}

function describeMembers(db: Reader, facility: string, day: Day): ListedMember[] {
  return listMembers(db, facility)
    .map(({ personId, ...member }) => ({
      ...member,
      person: personId,
      erased: member.name === '',
      standing: standingOf({ ...member, personId }, day),
    }))
    .toSorted((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing));
}

function nameOffices(db: Reader, facility: string, language: Language): string[] {
  const known = listOffices(db, facility)
    .filter(({ retired }) => !retired)
    .map(({ labels, name }) => labels[language] ?? name);
  const held = listMembers(db, facility).map(({ office }) => office);
  return [...new Set([...known, ...held])].filter((office) => office !== '');
}

/** What the pages ask of an ASACO's governance. */
export const governanceHandlers: HandlersOf<Omit<typeof governanceContract, 'setLogo'>> = {
  card({ db, clock }, { facility }) {
    getFacility(db, facility);
    return readGovernanceCard(db, facility, todayOf(clock));
  },
  members({ db, clock, language }, { facility }) {
    getFacility(db, facility);
    return {
      members: describeMembers(db, facility, todayOf(clock)),
      organs: [...listOrgans(db, facility)],
      offices: nameOffices(db, facility, language),
    };
  },
  saveMember({ db, ids }, { fields, ...place }) {
    getFacility(db, place.facility);
    return { id: saveMember(db, ids, place, fields) };
  },
  removeMember: ({ db }, { facility, id }) => ({ person: removeMember(db, facility, id) }),
  eraseName({ db }, { facility, person }) {
    eraseMemberName(db, facility, person);
    return {};
  },
  renew({ db, ids }, bureau) {
    getFacility(db, bureau.facility);
    return renewOrgan(db, ids, bureau);
  },
  undoRenewal({ db }, { facility, renewal }) {
    undoRenewal(db, facility, renewal);
    return {};
  },
  saveOrgan({ db, ids }, { facility, id, fields }) {
    getFacility(db, facility);
    return { id: saveOrgan(db, ids, facility, id, fields) };
  },
  removeOrgan({ db }, { facility, id }) {
    removeOrgan(db, facility, id);
    return {};
  },
  papers({ db, role }, { facility }) {
    getFacility(db, facility);
    const accounts = listAccounts(db, facility);
    const faults = findAccountFaults(accounts);
    const mayRead = isAtLeast(role, 'coach');
    return {
      ...readPapers(db, facility),
      years: [...listAssemblyYears(db, facility)],
      accounts: accounts.map((account) => ({
        ...account,
        number: mayRead ? account.number : '',
        faults: [...(faults.get(account.id) ?? [])],
      })),
      people: listPersons(db, facility).map(({ id, name }) => ({ id, name })),
    };
  },
  logo: ({ db }, { facility }) => ({ logo: findLogo(db, facility) }),
  removeLogo({ db }, { facility }) {
    deleteRow(db, 'asaco_logo', facility);
    return {};
  },
  savePapers({ db }, { facility, papers }) {
    getFacility(db, facility);
    savePapers(db, facility, papers);
    return {};
  },
  saveYear({ db }, { facility, year }) {
    getFacility(db, facility);
    saveAssemblyYear(db, facility, year);
    return {};
  },
  saveAccount({ db, ids }, { facility, id, fields }) {
    getFacility(db, facility);
    return { id: saveAccount(db, ids, facility, id, fields) };
  },
  removeAccount({ db }, { facility, id }) {
    removeAccount(db, facility, id);
    return {};
  },
};
