import { describe, expect, it } from 'vitest';
import { isInOffice, type Member, memberKey } from '../../../shared/domain/governance/member.ts';
import { matchMember } from '../../../shared/domain/meetings/attendance.ts';

function member(name: string, organ: string, office: string, more: Partial<Member> = {}): Member {
  return {
    name,
    organ,
    office,
    sex: null,
    neighbourhood: '',
    phone: '',
    mandateStart: '2022-03-12',
    mandateEnd: '2027-03-11',
    ...more,
  };
}

const MEMBERS = [
  member('Mariam Traoré', 'CA', 'vice-présidente'),
  member('Mariam Traoré', 'CA', 'membre'),
  member('Modibo Diarra', 'CA', 'membre'),
  member('Yacouba Diarra', 'CG', 'secrétaire administratif'),
  member('Awa Keïta', 'CA', 'secrétaire administratif'),
  member('Bakary Keïta', 'CG', 'trésorier général'),
  member('Old Keïta', 'CG', 'trésorier général', { mandateEnd: '2026-01-01' }),
];
const AT = { day: '2026-11-12', organ: 'CG' } as const;

describe('matchMember', () => {
  it.each([
    ['trésorier général', 'Bakary Keïta'],
    [' TRESORIER  GENERAL', 'Bakary Keïta'],
    ['Bakary Keita', 'Bakary Keïta'],
    ['secrétaire administratif', 'Yacouba Diarra'],
    ['vice-présidente', 'Mariam Traoré'],
    ['Old Keïta', 'Old Keïta'],
  ])('finds whom %j means', (written, name) => {
    const match = matchMember(written, MEMBERS, AT);
    expect(match.state === 'found' && match.member.name).toBe(name);
  });

  it('guesses nobody between two of one name or office', () => {
    expect(matchMember('Mariam Traoré', MEMBERS, AT)).toEqual({
      state: 'ambiguous',
      candidates: MEMBERS.slice(0, 2),
    });
    expect(matchMember('membre', MEMBERS, AT).state).toBe('ambiguous');
    const anyOrgan = matchMember('secrétaire administratif', MEMBERS, { ...AT, organ: null });
    expect(anyOrgan.state).toBe('ambiguous');
  });

  it.each(['DTC', '', ' - '])('knows nobody as %j', (written) => {
    expect(matchMember(written, MEMBERS, AT)).toEqual({ state: 'unknown' });
  });
});

describe('memberKey', () => {
  const elected = member('Awa Keïta', 'CA', 'membre');

  it('is one for two spellings', () => {
    expect(memberKey(member('awa KEITA', 'ca', 'Membre '))).toBe(memberKey(elected));
  });

  it.each<[string, Partial<Member>]>([
    ['another mandate', { mandateStart: '2027-03-12' }],
    ['another office', { office: 'présidente' }],
    ['another organ', { organ: 'CG' }],
  ])('is another for %s', (_, change) => {
    expect(memberKey({ ...elected, ...change })).not.toBe(memberKey(elected));
  });
});

describe('isInOffice', () => {
  it.each<[Partial<Member>, boolean]>([
    [{}, true],
    [{ mandateStart: '2026-11-12', mandateEnd: '2026-11-12' }, true],
    [{ mandateStart: null, mandateEnd: null }, true],
    [{ mandateStart: '2026-11-13' }, false],
    [{ mandateEnd: '2026-11-11' }, false],
  ])('judges a mandate %j', (mandate, expected) => {
    expect(isInOffice(member('A', 'CA', 'membre', mandate), '2026-11-12')).toBe(expected);
  });
});
